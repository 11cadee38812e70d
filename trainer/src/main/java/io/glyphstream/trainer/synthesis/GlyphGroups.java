package io.glyphstream.trainer.synthesis;

import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.synthesis.GlyphGroup.SetGlyph;
import io.glyphstream.vision.layout.InkPatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Makes groups of glyphs that touch, overlap or are joined by a stroke, as on pages: in lines of
 * any height, by hands whose small letters are large or small.
 */
public final class GlyphGroups {

  /** Share of the groups that are set in one font as it sets words: script fonts join letters. */
  private static final double FONT_SHARE = 0.35;

  /** Share of these that stand upright, as lines of pages do; short ones keep their slant. */
  private static final double UPRIGHT_SHARE = 0.75;

  /** Share of these that begin with a capital. */
  private static final double CAPITAL_SHARE = 0.15;

  /** Share of the other groups that are joined as by a pen that is not lifted. */
  private static final double JOINED_SHARE = 0.35;

  /** Most that joined letters are apart, cap heights. */
  private static final double MOST_JOINED_GAP = 0.3;

  /** Most that other neighbours overlap by, as a share of the narrower. */
  private static final double MOST_OVERLAP = 0.15;

  /** Cap heights that pages are scanned at, px. */
  private static final double LEAST_CAP_HEIGHT = 28;

  private static final double MOST_CAP_HEIGHT = 84;

  /** Letters without ascender, and by how much a hand's are smaller or larger than NIST's, ln. */
  private static final String SHORT = "acegmnopqrsuvwxyz";

  private static final double SMALLER = -0.35;
  private static final double LARGER = 0.1;

  /** How much the sizes of neighbours differ, |ln|. */
  private static final double UNEVEN = 0.1;

  private final InkPool pool;

  GlyphGroups(InkPool pool) {
    this.pool = pool;
  }

  /**
   * Groups out of hand print and fonts.
   *
   * @param fonts folder of script fonts
   * @throws IOException if the folder has no fonts
   */
  public static GlyphGroups of(LabelledSet handPrint, Path fonts) throws IOException {
    return new GlyphGroups(new InkPool(handPrint, FontFace.below(fonts)));
  }

  /**
   * One group, on the baseline y = 0.
   *
   * @param size how many glyphs, at least 1
   */
  public GlyphGroup group(int size, RandomGenerator random) {
    return random.nextDouble() < FONT_SHARE ? set(size, random) : written(size, random);
  }

  /** Letters of one font. */
  GlyphGroup set(int size, RandomGenerator random) {
    double capHeight = Outline.between(random, LEAST_CAP_HEIGHT, MOST_CAP_HEIGHT);
    List<SetGlyph> glyphs = List.of();
    while (glyphs.size() < size) {
      List<String> letters =
          random
              .ints(size, 'a', 'z' + 1)
              .mapToObj(Character::toString)
              .collect(Collectors.toCollection(ArrayList::new));
      if (random.nextDouble() < CAPITAL_SHARE) {
        letters.set(0, letters.get(0).toUpperCase(Locale.ROOT));
      }
      boolean upright = random.nextDouble() < UPRIGHT_SHARE;
      glyphs = pool.face(random).set(letters, capHeight, upright, random);
    }
    return new GlyphGroup(glyphs, List.of(), 0, capHeight);
  }

  /** Glyphs of the pool, one hand's sizes. */
  GlyphGroup written(int size, RandomGenerator random) {
    Hand hand = Hand.any(random);
    List<SetGlyph> glyphs = new ArrayList<>();
    List<InkPatch> strokes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      InkPool.Drawn next = draw(hand, random);
      InkPatch ink = next.scaledTo(hand.size(next.character(), random));
      int y = (int) (next.descent() * hand.capHeight()) - ink.box().height();
      if (i == 0) {
        glyphs.add(new SetGlyph(ink.movedTo(0, y), next.character()));
      } else {
        InkPatch last = glyphs.get(i - 1).ink();
        InkPatch placed = ink.movedTo(last.box().right() + hand.gap(last, ink, random), y);
        glyphs.add(new SetGlyph(placed, next.character()));
        hand.join(last, placed, random).ifPresent(strokes::add);
      }
    }
    return new GlyphGroup(glyphs, strokes, 0, hand.capHeight());
  }

  /** Small letters are joined, in hands that join. */
  private InkPool.Drawn draw(Hand hand, RandomGenerator random) {
    InkPool.Drawn drawn = pool.draw(random);
    while (hand.joins() && !Character.isLowerCase(drawn.character().charAt(0))) {
      drawn = pool.draw(random);
    }
    return drawn;
  }

  /**
   * How somebody writes.
   *
   * @param joins whether the pen is not lifted between letters
   * @param capHeight px
   * @param shortLetters how much larger letters without ascender are than NIST's, ln
   */
  private record Hand(boolean joins, double capHeight, double shortLetters) {

    static Hand any(RandomGenerator random) {
      return new Hand(
          random.nextDouble() < JOINED_SHARE,
          Outline.between(random, LEAST_CAP_HEIGHT, MOST_CAP_HEIGHT),
          Outline.between(random, SMALLER, LARGER));
    }

    /** The cap height that goes with a glyph's size, px. */
    double size(String character, RandomGenerator random) {
      double larger = SHORT.contains(character) ? shortLetters : 0;
      return capHeight * Math.exp(larger + Outline.between(random, -UNEVEN, UNEVEN));
    }

    /** Px between two glyphs, negative where they overlap. */
    int gap(InkPatch left, InkPatch right, RandomGenerator random) {
      double narrower = Math.min(left.box().width(), right.box().width());
      return (int)
          (joins
              ? Outline.between(random, 0, MOST_JOINED_GAP) * capHeight
              : -MOST_OVERLAP * random.nextDouble() * narrower);
    }

    Optional<InkPatch> join(InkPatch left, InkPatch right, RandomGenerator random) {
      return joins
          ? Optional.ofNullable(JoiningStroke.between(left, right, 0, capHeight, random))
          : Optional.empty();
    }
  }
}
