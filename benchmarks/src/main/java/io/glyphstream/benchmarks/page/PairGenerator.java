package io.glyphstream.benchmarks.page;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes pairs of glyphs at natural sizes; the boxes of the two overlap by 0 to 15 % of the narrower
 * one's width, each share as likely as the others. To tell what touching costs, each pair is drawn
 * a second time, {@value #APART} cap heights apart.
 */
public final class PairGenerator {

  /** Gap of a pair that does not touch, cap heights: a letter's, and less than a space. */
  public static final double APART = 0.3;

  private static final double MOST_OVERLAP = 0.15;
  private static final double CAP_HEIGHT_PX = 70;
  private static final int MARGIN_PX = 150;
  private static final SchoolHand HAND = new SchoolHand(2.0 / 3, 0.3);

  /** Black and white of a clean scan. */
  private static final int INK = 25;

  private final GlyphStock stock;
  private final Random random;

  public PairGenerator(GlyphStock stock, long seed) {
    this.stock = stock;
    this.random = new Random(seed);
  }

  /** Pairs of the characters that {@code alphabet} holds, as often as the stock has them. */
  public Stream<GlyphPair> pairs(String alphabet, int count) {
    List<Integer> members =
        IntStream.range(0, stock.size())
            .filter(index -> alphabet.contains(stock.character(index)))
            .boxed()
            .toList();
    return Stream.generate(
            () ->
                pair(
                    members.get(random.nextInt(members.size())),
                    members.get(random.nextInt(members.size()))))
        .limit(count);
  }

  private GlyphPair pair(int first, int second) {
    InkShape left = shape(first);
    InkShape right = shape(second);
    double share = MOST_OVERLAP * random.nextDouble();
    int overlap = (int) Math.round(share * Math.min(left.width(), right.width()));
    return new GlyphPair(
        stock.character(first) + stock.character(second),
        first,
        second,
        sideBySide(first, left, second, right, -overlap),
        sideBySide(first, left, second, right, (int) Math.round(APART * CAP_HEIGHT_PX)));
  }

  private BufferedImage sideBySide(int first, InkShape left, int second, InkShape right, int gap) {
    int width = 2 * MARGIN_PX + left.width() + gap + right.width();
    InkSheet sheet = new InkSheet(width, 2 * MARGIN_PX + (int) (2 * CAP_HEIGHT_PX));
    draw(sheet, first, left, MARGIN_PX);
    draw(sheet, second, right, MARGIN_PX + left.width() + gap);
    return scan(sheet);
  }

  private InkShape shape(int index) {
    char character = stock.character(index).charAt(0);
    return stock.shape(index, (HAND.top(character) + HAND.bottom(character)) * CAP_HEIGHT_PX);
  }

  private void draw(InkSheet sheet, int index, InkShape shape, int x) {
    double foot = HAND.bottom(stock.character(index).charAt(0)) * CAP_HEIGHT_PX;
    int baseline = MARGIN_PX + (int) (1.5 * CAP_HEIGHT_PX);
    sheet.draw(shape, x, baseline + (int) Math.round(foot) - shape.height());
  }

  private static BufferedImage scan(InkSheet sheet) {
    BufferedImage image =
        new BufferedImage(sheet.width(), sheet.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (255 - (255 - INK) * (sheet.coverage()[i] & 0xFF) / 255);
    }
    return image;
  }
}
