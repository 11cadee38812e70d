package io.glyphstream.contracts.lattice;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The heights that a line of text is written between, px of the upright page.
 *
 * @param baselineY y of the baseline at x = 0
 * @param baselineSlope rise of y for one px of x; 0 for a level line
 * @param capHeight height of its tall glyphs (capitals, digits, ascenders), above 0
 * @param xHeight height of its short glyphs (lower case without ascender), above 0 and at most the
 *     cap height; null if the line shows none: capitals and digits alone, or a record from before
 *     this was measured
 * @param slant how far tall strokes lean to the right, tangent of their angle to the vertical, (-1,
 *     1); null where they stand upright, and in a record from before this was measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineMetrics(
    double baselineY, double baselineSlope, double capHeight, Double xHeight, Double slant) {

  public LineMetrics {
    if (!(capHeight > 0)) {
      throw new IllegalArgumentException("a cap height is above 0, not " + capHeight);
    }
    if (xHeight != null && !(xHeight > 0 && xHeight <= capHeight)) {
      throw new IllegalArgumentException(
          "an x-height is above 0 and at most " + capHeight + ", not " + xHeight);
    }
    if (slant != null && !(Math.abs(slant) < 1)) {
      throw new IllegalArgumentException("writing leans by less than 45 degrees: " + slant);
    }
  }

  /** Metrics of upright writing without an x-height. */
  public LineMetrics(double baselineY, double baselineSlope, double capHeight) {
    this(baselineY, baselineSlope, capHeight, null, null);
  }

  /** The same heights of writing that leans so. */
  public LineMetrics withSlant(double tangent) {
    return new LineMetrics(baselineY, baselineSlope, capHeight, xHeight, tangent);
  }

  /** The baseline's y at a column, px. */
  public double baselineAt(double x) {
    return baselineY + baselineSlope * x;
  }
}
