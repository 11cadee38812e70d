package io.glyphstream.benchmarks.page;

/**
 * How high letters stand in hand print, in cap heights: the proportions of school hand.
 *
 * @param xHeight height of letters without ascender, below 1
 * @param descent how far g, j, p, q and y reach below the baseline
 */
record SchoolHand(double xHeight, double descent) {

  private static final String SHORT = "acemnorsuvwxz";
  private static final String DESCENDING = "gpqy";

  /** Top of t, and of the dot of i and j. */
  private static final double HALF_TALL = 0.88;

  /** Top edge above the baseline. */
  double top(char character) {
    if (SHORT.indexOf(character) >= 0 || DESCENDING.indexOf(character) >= 0) {
      return xHeight;
    }
    return "tij".indexOf(character) >= 0 ? HALF_TALL : 1;
  }

  /** Bottom edge below the baseline, 0 for most. */
  double bottom(char character) {
    return DESCENDING.indexOf(character) >= 0 || character == 'j' ? descent : 0;
  }
}
