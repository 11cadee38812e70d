package io.glyphstream.vision.scan;

/**
 * One page of a scan as grey pixels, upright as far as the file's metadata tells.
 *
 * @param width px, at least 1
 * @param height px, at least 1
 * @param dpi pixels per inch, above 0: what the file states if that is plausible, else estimated as
 *     if the longer side were that of an A4 sheet (see {@code Density})
 * @param grey uint8 [height, width], row-major from the top left; 0 = black, 255 = white; not
 *     copied
 */
public record PageImage(int width, int height, double dpi, byte[] grey) {

  public PageImage {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a page needs an area, not " + width + " x " + height);
    }
    if (!(dpi > 0) || Double.isInfinite(dpi)) {
      throw new IllegalArgumentException("dpi must be above 0 and finite, not " + dpi);
    }
    if (grey.length != (long) width * height) {
      throw new IllegalArgumentException(
          width + " x " + height + " pixels need as many bytes, not " + grey.length);
    }
  }
}
