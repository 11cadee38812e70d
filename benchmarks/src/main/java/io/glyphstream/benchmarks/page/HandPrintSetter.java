package io.glyphstream.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sets words in hand-printed glyphs, each character in some writer's glyph, at natural sizes. */
final class HandPrintSetter implements WordSetter {

  /** Least and most blank between words, cap heights. */
  private static final double LEAST_SPACE = 0.55;

  private static final double MOST_SPACE = 0.90;

  /** Deviations within a line: of a glyph's height as a share of it, of its foot in cap heights. */
  private static final double HEIGHT_DEVIATION = 0.05;

  private static final double FOOT_DEVIATION = 0.025;

  /** Wider glyphs, in cap heights, are drawn lower: EMNIST has letters stretched by their frame. */
  private static final double MOST_WIDTH = 1.25;

  private final GlyphStock stock;
  private final PageStyle style;
  private final double capHeightPx;
  private final SchoolHand hand;
  private final Random random;

  HandPrintSetter(GlyphStock stock, PageStyle style, double capHeightPx, Random random) {
    this.stock = stock;
    this.style = style;
    this.capHeightPx = capHeightPx;
    this.hand = new SchoolHand(between(0.58, 0.70, random), between(0.25, 0.38, random));
    this.random = random;
  }

  @Override
  public List<SetGlyph> set(String word) {
    List<SetGlyph> glyphs = new ArrayList<>();
    for (char character : word.toCharArray()) {
      if (stock.has(String.valueOf(character))) {
        glyphs.add(next(character, glyphs));
      }
    }
    return glyphs;
  }

  private SetGlyph next(char character, List<SetGlyph> before) {
    InkShape shape = shape(character);
    int x = 0;
    if (!before.isEmpty()) {
      SetGlyph last = before.get(before.size() - 1);
      x = Math.max(last.x() + 1, last.right() + gap(last.shape(), shape));
    }
    double foot = (hand.bottom(character) + FOOT_DEVIATION * random.nextGaussian()) * capHeightPx;
    return new SetGlyph(
        String.valueOf(character), shape, x, (int) Math.round(foot) - shape.height());
  }

  private InkShape shape(char character) {
    double height = hand.top(character) + hand.bottom(character);
    height *= Math.max(0.8, 1 + HEIGHT_DEVIATION * random.nextGaussian());
    int index = stock.draw(String.valueOf(character), random);
    InkShape shape = stock.shape(index, height * capHeightPx);
    double tooWide = shape.width() / (MOST_WIDTH * capHeightPx);
    return tooWide <= 1 ? shape : stock.shape(index, height * capHeightPx / tooWide);
  }

  /** Px between two glyphs of a word; negative where they overlap. */
  private int gap(InkShape left, InkShape right) {
    if (random.nextDouble() < style.touchingShare()) {
      double overlap = style.mostOverlap() * random.nextDouble();
      return -(int) Math.round(overlap * Math.min(left.width(), right.width()));
    }
    return (int) Math.round(between(style.leastGap(), style.mostGap(), random) * capHeightPx);
  }

  @Override
  public int space() {
    return (int) Math.round(between(LEAST_SPACE, MOST_SPACE, random) * capHeightPx);
  }

  @Override
  public double capHeightPx() {
    return capHeightPx;
  }

  private static double between(double least, double most, Random random) {
    return least + (most - least) * random.nextDouble();
  }
}
