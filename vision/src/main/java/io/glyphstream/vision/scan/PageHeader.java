package io.glyphstream.vision.scan;

/**
 * What an image file says about one page before its pixels.
 *
 * @param width stored, px, as claimed: unchecked
 * @param height stored, px, as claimed: unchecked
 * @param density of the stored pixels
 * @param orientation of the stored pixels
 */
record PageHeader(long width, long height, Density density, Orientation orientation) {

  static PageHeader upright(long width, long height, Density density) {
    return new PageHeader(width, height, density, Orientation.UPRIGHT);
  }

  /** The size of the upright page of square pixels. */
  PixelSize size(String page, PixelLimit limit) throws BadScanException {
    limit.checkPage(page, width, height);
    PixelSize square =
        limit.checkPage(page, density.squareWidth(width), density.squareHeight(height));
    return orientation.swapsAxes() ? new PixelSize(square.height(), square.width()) : square;
  }

  /** The upright page of square pixels. */
  PageImage page(PixelSize stored, byte[] grey) {
    int width = (int) density.squareWidth(stored.width());
    int height = (int) density.squareHeight(stored.height());
    byte[] square = density.isOblong() ? new Stretch(stored, grey).to(width, height) : grey;
    double dpi = density.dpi(Math.max(width, height));
    return orientation.upright(new PageImage(width, height, dpi, square));
  }
}
