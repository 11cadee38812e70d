package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.MatScope;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;

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

  /**
   * At most so many of an image's pixels that are not 0, always the same: every n-th would beat
   * with the rows of the scan.
   *
   * @param image uint8
   */
  static InkPoints sample(Mat image, int most, MatScope mats) {
    MatOfPoint found = mats.keep(new MatOfPoint());
    Core.findNonZero(image, found);
    int total = (int) found.total();
    int[] coordinates = new int[2 * total];
    if (total > 0) {
      found.get(0, 0, coordinates);
    }
    SplittableRandom random = new SplittableRandom(total);
    int count = Math.min(total, most);
    InkPoints points = new InkPoints(new int[count], new int[count]);
    for (int i = 0; i < count; i++) {
      int at = 2 * random.nextInt(i, total);
      points.columns[i] = coordinates[at];
      points.rows[i] = coordinates[at + 1];
      coordinates[at] = coordinates[2 * i];
      coordinates[at + 1] = coordinates[2 * i + 1];
    }
    return points;
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
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    int[] turned = new int[rows.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = (int) Math.floor(rows[i] * cos + columns[i] * sin);
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
