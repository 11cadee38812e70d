package io.glyphstream.vision.clean;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pixels of ink in random order, px.
 *
 * @param columns x of each
 * @param rows y of each
 */
record InkPoints(int[] columns, int[] rows) {

  /**
   * Rows, half a millimetre at 150 dpi and more on coarser scans. Single rows hold so few of the
   * points that chance outweighed the lines: 35,290 at the right angle of a page of capitals, up to
   * 31,590 at wrong ones; by three rows 361,204 and 123,445.
   */
  private static final int EDGE = 3;

  /** Of fixed-point numbers: a pixel 2,000 px off the corner is turned to within 0.02 px. */
  private static final int FRACTION_BITS = 16;

  /**
   * At most so many of an image's pixels of ink, always the same: every n-th would beat with the
   * rows of the scan.
   *
   * @param ink uint8 [height, width], row-major, 1 = ink, 0 = paper
   * @param width px of the image
   */
  static InkPoints sample(byte[] ink, int width, int most) {
    int[] pixels = inkOf(ink);
    SplittableRandom random = new SplittableRandom(pixels.length);
    int count = Math.min(pixels.length, most);
    InkPoints points = new InkPoints(new int[count], new int[count]);
    for (int i = 0; i < count; i++) {
      int at = random.nextInt(i, pixels.length);
      points.columns[i] = pixels[at] % width;
      points.rows[i] = pixels[at] / width;
      pixels[at] = pixels[i];
    }
    return points;
  }

  /** Indices of the pixels of ink; a stream of them takes as long as all that follows. */
  private static int[] inkOf(byte[] ink) {
    int total = 0;
    for (byte pixel : ink) {
      total += pixel;
    }
    int[] pixels = new int[total];
    int found = 0;
    for (int pixel = 0; pixel < ink.length; pixel++) {
      if (ink[pixel] != 0) {
        pixels[found++] = pixel;
      }
    }
    return pixels;
  }

  /** The first of the points, at most so many. */
  InkPoints first(int most) {
    int count = Math.min(columns.length, most);
    return new InkPoints(Arrays.copyOf(columns, count), Arrays.copyOf(rows, count));
  }

  /** The longer side of what the points span, px. */
  int span() {
    return Math.max(span(columns), span(rows));
  }

  private static int span(int[] values) {
    return IntStream.of(values).max().orElse(0) - IntStream.of(values).min().orElse(0);
  }

  /**
   * How sharp the edges of the lines would be, were the page turned by so much: the sum over all
   * rows of the squared difference between the ink of the {@value #EDGE} rows below and above.
   */
  double sharpness(double degrees) {
    int sin = (int) Math.round(Math.sin(Math.toRadians(degrees)) * (1 << FRACTION_BITS));
    int cos = (int) Math.round(Math.cos(Math.toRadians(degrees)) * (1 << FRACTION_BITS));
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    int[] turned = new int[rows.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = rows[i] * cos + columns[i] * sin >> FRACTION_BITS;
      least = Math.min(least, turned[i]);
      most = Math.max(most, turned[i]);
    }
    int[] inkAbove = new int[Math.max(0, most - least) + 2 * EDGE + 2];
    for (int row : turned) {
      inkAbove[row - least + EDGE + 1]++;
    }
    for (int row = 1; row < inkAbove.length; row++) {
      inkAbove[row] += inkAbove[row - 1];
    }
    double sharpness = 0;
    for (int row = EDGE; row + EDGE < inkAbove.length; row++) {
      double edge = inkAbove[row + EDGE] - 2.0 * inkAbove[row] + inkAbove[row - EDGE];
      sharpness += edge * edge;
    }
    return sharpness;
  }
}
