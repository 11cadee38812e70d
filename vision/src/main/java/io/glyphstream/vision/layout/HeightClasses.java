package io.glyphstream.vision.layout;

import java.util.Arrays;

/**
 * How high a line's glyphs reach: short ones and tall ones, told apart where that parts the heights
 * best (Otsu 1979), or tall ones alone.
 *
 * @param tall median height of capitals, digits and ascenders above the baseline, px
 * @param small median height of the glyphs without ascender, px; null if all are about as high
 */
record HeightClasses(double tall, Double small) {

  /** Share of glyphs that are no taller than the cap height: the upper end of most of them. */
  private static final double CAP_QUANTILE = 0.85;

  /** Fewer glyphs of a class, or a smaller share of all, may be accidents. */
  private static final int LEAST_OF_CLASS = 2;

  private static final double LEAST_SHARE_OF_GLYPHS = 0.12;

  /**
   * The classes' medians lie this many deviations apart: halves of one normal class do 2.7, those
   * of evenly spread heights 3.5.
   */
  private static final double LEAST_APART = 4;

  /** The x-height's share of the cap height lies in these bounds in print and hand print. */
  private static final double LEAST_SHARE = 0.45;

  private static final double MOST_SHARE = 0.88;

  /**
   * The classes of a line.
   *
   * @param heights above the baseline, px, at least one
   */
  static HeightClasses of(double[] heights) {
    double[] sorted = heights.clone();
    Arrays.sort(sorted);
    int best = 0;
    double bestVariance = -1;
    int least = (int) Math.max(LEAST_OF_CLASS, Math.ceil(LEAST_SHARE_OF_GLYPHS * sorted.length));
    for (int below = least; below <= sorted.length - least; below++) {
      double apart = mean(sorted, below, sorted.length) - mean(sorted, 0, below);
      double variance = (double) below * (sorted.length - below) * apart * apart;
      if (variance > bestVariance) {
        bestVariance = variance;
        best = below;
      }
    }
    double small = best == 0 ? 0 : sorted[best / 2];
    double tall = best == 0 ? 1 : sorted[(best + sorted.length) / 2];
    boolean two = small >= LEAST_SHARE * tall && small <= MOST_SHARE * tall;
    return two && tall - small >= LEAST_APART * deviation(sorted, best)
        ? new HeightClasses(tall, small)
        : new HeightClasses(quantile(sorted), null);
  }

  /** The upper end of sorted heights. */
  static double quantile(double[] sorted) {
    return sorted[(int) ((sorted.length - 1) * CAP_QUANTILE + 0.5)];
  }

  private static double mean(double[] sorted, int from, int to) {
    return Arrays.stream(sorted, from, to).average().orElseThrow();
  }

  /** Deviation within the classes, by the median of what each height is off its class's median. */
  private static double deviation(double[] sorted, int below) {
    double[] off = new double[sorted.length];
    for (int i = 0; i < off.length; i++) {
      double median = i < below ? sorted[below / 2] : sorted[(below + sorted.length) / 2];
      off[i] = Math.abs(sorted[i] - median);
    }
    Arrays.sort(off);
    return 1.4826 * off[off.length / 2];
  }
}
