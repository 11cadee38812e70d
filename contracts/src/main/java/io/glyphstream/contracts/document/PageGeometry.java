package io.glyphstream.contracts.document;

/**
 * How big a page is and how it lay in the scanner.
 *
 * @param width px of the page as scanned
 * @param height px of the page as scanned
 * @param dpi pixels per inch as the file states it, or as estimated from the page's size; above 0
 * @param skewDegrees how far the text lines were turned against the page's edge, counter-clockwise,
 *     (-180, 180]
 * @param uprightToScan from px of the upright page, in which lines are found, to px as scanned
 */
public record PageGeometry(
    int width, int height, double dpi, double skewDegrees, Affine uprightToScan) {

  public PageGeometry {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a page needs an area, not " + width + " x " + height);
    }
    if (!(dpi > 0)) {
      throw new IllegalArgumentException("dpi must be above 0, not " + dpi);
    }
  }

  /** A page that lay straight. */
  public static PageGeometry upright(int width, int height, double dpi) {
    return new PageGeometry(width, height, dpi, 0, Affine.IDENTITY);
  }

  /**
   * The same page if its upright picture is to be turned by half a circle.
   *
   * @param uprightWidth px of the upright page, which stay the same
   * @param uprightHeight px of the upright page
   */
  public PageGeometry upsideDown(int uprightWidth, int uprightHeight) {
    Affine map = uprightToScan;
    Affine turned =
        new Affine(
            -map.xx(),
            -map.xy(),
            map.mapX(uprightWidth, uprightHeight),
            -map.yx(),
            -map.yy(),
            map.mapY(uprightWidth, uprightHeight));
    double degrees = skewDegrees > 0 ? skewDegrees - 180 : skewDegrees + 180;
    return new PageGeometry(width, height, dpi, degrees, turned);
  }
}
