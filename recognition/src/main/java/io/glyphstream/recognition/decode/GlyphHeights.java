package io.glyphstream.recognition.decode;

/**
 * How tall characters are against their line's capitals: it tells case twins (c and C, o and O, s
 * and S) apart.
 *
 * <p>Means: lower case without ascender is two thirds of a capital, t and i most of one (the
 * proportions of school hand). The deviation is wide and the penalty bounded because hands differ
 * and a line's height is an estimate.
 */
final class GlyphHeights {

  /** Those that reach above the x-height or below the baseline are as tall as capitals. */
  private static final String SHORT = "acemnorsuvwxz";

  private static final double SHORT_MEAN = 0.66;
  private static final double TALL_MEAN = 1.0;
  private static final double DEVIATION = 0.13;
  private static final double WORST = -6;

  private GlyphHeights() {}

  /**
   * Logarithm of the fit of a height, 0 at best, {@value #WORST} at worst.
   *
   * @param character whose usual height is asked
   * @param relativeHeight height of the glyph over the line's cap height
   */
  static double logFit(String character, double relativeHeight) {
    double mean = SHORT.contains(character) ? SHORT_MEAN : TALL_MEAN;
    double deviations = (relativeHeight - mean) / DEVIATION;
    return Math.max(WORST, -deviations * deviations / 2);
  }
}
