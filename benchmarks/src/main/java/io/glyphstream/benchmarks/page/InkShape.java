package io.glyphstream.benchmarks.page;

/**
 * A glyph's ink.
 *
 * @param width px, at least 1
 * @param height px, at least 1
 * @param coverage uint8 [height, width], row-major, 255 = ink, 0 = paper; ink reaches its four
 *     edges
 */
record InkShape(int width, int height, byte[] coverage) {

  /** Coverage from which a pixel counts as ink. */
  static final int EDGE = 96;

  InkShape {
    if (width < 1 || height < 1 || coverage.length != width * height) {
      throw new IllegalArgumentException(
          coverage.length + " bytes are no " + width + " x " + height + " shape");
    }
  }

  /**
   * The part of an image that holds ink; null if none does.
   *
   * @param coverage uint8 [height, width], row-major, 255 = ink
   */
  static InkShape trimmed(int width, int height, byte[] coverage) {
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int i = 0; i < coverage.length; i++) {
      if ((coverage[i] & 0xFF) >= EDGE) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width);
        top = Math.min(top, i / width);
        bottom = Math.max(bottom, i / width);
      }
    }
    return right < 0 ? null : part(width, coverage, left, top, right + 1, bottom + 1);
  }

  private static InkShape part(
      int stride, byte[] coverage, int left, int top, int right, int bottom) {
    byte[] part = new byte[(right - left) * (bottom - top)];
    for (int y = top; y < bottom; y++) {
      System.arraycopy(coverage, y * stride + left, part, (y - top) * (right - left), right - left);
    }
    return new InkShape(right - left, bottom - top, part);
  }
}
