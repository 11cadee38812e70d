package io.glyphstream.trainer.language;

/**
 * What modified Kneser-Ney smoothing takes from the counts of one order (Chen and Goodman 1999,
 * section 3).
 *
 * @param ofOne from n-grams that were counted once
 * @param ofTwo twice
 * @param ofMore more often
 */
record Discounts(double ofOne, double ofTwo, double ofMore) {

  private static final int COUNTED = 4;

  /** The estimates from how many n-grams were counted once to four times (equation 17 there). */
  static Discounts of(LongCounts counts) {
    double[] occurring = new double[COUNTED + 1];
    for (long ngram : counts.sortedKeys()) {
      int count = counts.get(ngram);
      if (count <= COUNTED) {
        occurring[count]++;
      }
    }
    double y = occurring[1] / Math.max(1, occurring[1] + 2 * occurring[2]);
    return new Discounts(
        discount(1, y, occurring), discount(2, y, occurring), discount(3, y, occurring));
  }

  /** Between none and nearly all of the count, also where a text is too short to estimate it. */
  private static double discount(int count, double y, double[] occurring) {
    double estimate =
        count - (count + 1) * y * occurring[count + 1] / Math.max(1, occurring[count]);
    return Math.max(0.1, Math.min(0.95 * count, estimate));
  }

  double from(int count) {
    return count == 0 ? 0 : count == 1 ? ofOne : count == 2 ? ofTwo : ofMore;
  }
}
