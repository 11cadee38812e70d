package io.glyphstream.vision.clean;

/**
 * Lengths on paper in a page's own px, so that constants measured at 300 dpi hold at any
 * resolution.
 *
 * @param dpi pixels per inch, [50, 1200]; what lies outside is moved to the nearer end, since a
 *     file may state any number
 */
public record PaperScale(double dpi) {

  /** The resolution at which this module's constants were measured. */
  public static final double REFERENCE_DPI = 300;

  public PaperScale {
    dpi = Math.max(50, Math.min(1200, dpi));
  }

  /**
   * A length on this page.
   *
   * @param referencePx the length in px at 300 dpi
   * @return px of this page, at least 1
   */
  public int px(double referencePx) {
    return Math.max(1, (int) Math.round(referencePx * dpi / REFERENCE_DPI));
  }

  /**
   * An area on this page.
   *
   * @param referencePx the area in square px at 300 dpi
   * @return square px of this page, at least 1
   */
  public int area(double referencePx) {
    double zoom = dpi / REFERENCE_DPI;
    return Math.max(1, (int) Math.round(referencePx * zoom * zoom));
  }
}
