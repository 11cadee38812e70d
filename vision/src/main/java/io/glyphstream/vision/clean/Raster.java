package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.MatScope;
import org.opencv.core.Mat;

/**
 * A binary image that is worked on in place, or the same image with rows and columns exchanged.
 *
 * @param width px
 * @param height px
 * @param strideX how far apart two pixels of a row lie in {@code pixels}
 * @param strideY how far apart two pixels of a column lie in {@code pixels}
 * @param pixels uint8, 0 or 1
 */
record Raster(int width, int height, int strideX, int strideY, byte[] pixels) {

  static Raster of(Mat mat) {
    return new Raster(mat.width(), mat.height(), 1, mat.width(), MatScope.bytes(mat));
  }

  /** As large as this one, nothing set. */
  Raster blank() {
    return new Raster(width, height, strideX, strideY, new byte[pixels.length]);
  }

  Raster copy() {
    return new Raster(width, height, strideX, strideY, pixels.clone());
  }

  /** The same pixels with rows and columns exchanged: what is set in one is set in the other. */
  Raster transposed() {
    return new Raster(height, width, strideY, strideX, pixels);
  }

  /** Whether the pixel is set; none is outside. */
  boolean get(int x, int y) {
    return x >= 0 && x < width && y >= 0 && y < height && pixels[x * strideX + y * strideY] != 0;
  }

  void set(int x, int y) {
    pixels[x * strideX + y * strideY] = 1;
  }

  void clear(int x, int y) {
    pixels[x * strideX + y * strideY] = 0;
  }

  /** Clears a run of a row, from the first column to before the last. */
  void clearRun(int y, int start, int end) {
    for (int x = start; x < end; x++) {
      clear(x, y);
    }
  }
}
