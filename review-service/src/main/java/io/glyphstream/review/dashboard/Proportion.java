package io.glyphstream.review.dashboard;

/**
 * A share that was counted on a sample, with the interval that holds the true share with 95 %
 * (Wilson 1927).
 *
 * @param right how many
 * @param count of so many, at least 1
 * @param share in [0, 1]
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Proportion(long right, long count, double share, double low, double high) {

  /** The 97.5th percentile of the normal distribution. */
  private static final double Z = 1.959964;

  static Proportion of(long right, long count) {
    double share = right / (double) count;
    double spread = 1 + Z * Z / count;
    double centre = (share + Z * Z / (2 * count)) / spread;
    double half =
        Z / spread * Math.sqrt(share * (1 - share) / count + Z * Z / (4.0 * count * count));
    return new Proportion(
        right, count, share, Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
