package io.glyphstream.vision.scan;

/**
 * One page's pixels as they were scanned.
 *
 * @param width px, at least 1
 * @param height px, at least 1
 * @param dpi pixels per inch, above 0
 * @param grey uint8 [height, width], row-major, 0 = black, 255 = white
 */
public record PageImage(int width, int height, double dpi, byte[] grey) {

  public PageImage {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a page needs an area, not " + width + " x " + height);
    }
    if (!(dpi > 0)) {
      throw new IllegalArgumentException("dpi must be above 0, not " + dpi);
    }
    if (grey.length != (long) width * height) {
      throw new IllegalArgumentException(
          grey.length + " bytes are not " + width + " x " + height + " pixels");
    }
  }
}
