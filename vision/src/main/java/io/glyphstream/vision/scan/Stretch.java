package io.glyphstream.vision.scan;

/**
 * Resampling of grey pixels to a larger size, linear between the centres of neighbours.
 *
 * @param size of the pixels
 * @param grey uint8 [height, width], row-major
 */
record Stretch(PixelSize size, byte[] grey) {

  byte[] to(int width, int height) {
    byte[] stretched = new byte[Math.multiplyExact(width, height)];
    for (int y = 0; y < height; y++) {
      double row = position(y, height, size.height());
      for (int x = 0; x < width; x++) {
        double column = position(x, width, size.width());
        stretched[y * width + x] = (byte) Math.round(at(column, row));
      }
    }
    return stretched;
  }

  /** Where the centre of a new pixel lies among the old ones' centres. */
  private static double position(int index, int count, int storedCount) {
    double position = (index + 0.5) * storedCount / count - 0.5;
    return Math.min(Math.max(position, 0), storedCount - 1);
  }

  private double at(double column, double row) {
    int left = (int) column;
    int top = (int) row;
    double upper = between(left, top, column - left);
    if (row == top) {
      return upper;
    }
    return upper + (row - top) * (between(left, top + 1, column - left) - upper);
  }

  private double between(int left, int row, double share) {
    int at = row * size.width() + left;
    int here = grey[at] & 0xFF;
    return share == 0 ? here : here + share * ((grey[at + 1] & 0xFF) - here);
  }
}
