package io.glyphstream.contracts.lattice;

/**
 * The heights that a line of text is written between, px of the upright page.
 *
 * @param baselineY y of the baseline at x = 0
 * @param baselineSlope rise of y for one px of x; 0 for a level line
 * @param capHeight height of its tall glyphs (capitals, digits, ascenders), above 0
 */
public record LineMetrics(double baselineY, double baselineSlope, double capHeight) {

  public LineMetrics {
    if (!(capHeight > 0)) {
      throw new IllegalArgumentException("a cap height is above 0, not " + capHeight);
    }
  }

  /** The baseline's y at a column, px. */
  public double baselineAt(double x) {
    return baselineY + baselineSlope * x;
  }
}
