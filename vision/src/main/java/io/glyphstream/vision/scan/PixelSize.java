package io.glyphstream.vision.scan;

/**
 * The size of an image that may be decoded.
 *
 * @param width px, at least 1
 * @param height px, at least 1
 */
record PixelSize(int width, int height) {

  PixelSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("an image needs an area, not " + width + " x " + height);
    }
  }
}
