package io.glyphstream.vision.clean;

import io.glyphstream.contracts.document.PageGeometry;

/**
 * A page's ink, upright and without ruling.
 *
 * @param width px of the upright page, at least 1
 * @param height px of the upright page, at least 1
 * @param ink uint8 [height, width], row-major, 1 = ink, 0 = paper
 * @param geometry the page as scanned, and the way back to it
 */
public record InkImage(int width, int height, byte[] ink, PageGeometry geometry) {

  public InkImage {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a page needs an area, not " + width + " x " + height);
    }
    if (ink.length != (long) width * height) {
      throw new IllegalArgumentException(
          ink.length + " bytes are not " + width + " x " + height + " pixels");
    }
  }

  /** The same page turned upside down. */
  public InkImage upsideDown() {
    byte[] turned = new byte[ink.length];
    for (int i = 0; i < ink.length; i++) {
      turned[i] = ink[ink.length - 1 - i];
    }
    return new InkImage(width, height, turned, geometry.upsideDown(width, height));
  }

  /** Lengths on this page. */
  public PaperScale scale() {
    return new PaperScale(geometry.dpi());
  }
}
