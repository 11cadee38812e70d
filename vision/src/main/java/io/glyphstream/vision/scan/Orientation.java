package io.glyphstream.vision.scan;

/**
 * Where the first row and column of stored pixels belong on the upright page: TIFF 6.0 tag 274,
 * also in a JPEG's EXIF segment.
 */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  HALF_TURN(false, true, true),
  FLIPPED(false, false, true),
  TRANSPOSED(true, false, false),
  QUARTER_TURN_CLOCKWISE(true, false, true),
  TRANSVERSED(true, true, true),
  QUARTER_TURN_COUNTER_CLOCKWISE(true, true, false);

  private final boolean swapsAxes;
  private final boolean mirrorsX;
  private final boolean mirrorsY;

  Orientation(boolean swapsAxes, boolean mirrorsX, boolean mirrorsY) {
    this.swapsAxes = swapsAxes;
    this.mirrorsX = mirrorsX;
    this.mirrorsY = mirrorsY;
  }

  /** By the tag's value, 1 to 8; upright for any other. */
  static Orientation ofTag(long value) {
    return value >= 1 && value <= values().length ? values()[(int) value - 1] : UPRIGHT;
  }

  /** Whether stored rows become columns. */
  boolean swapsAxes() {
    return swapsAxes;
  }

  /** The page as it is to be read; the tag says how to turn what is stored. */
  PageImage upright(PageImage stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    int width = swapsAxes ? stored.height() : stored.width();
    int height = swapsAxes ? stored.width() : stored.height();
    byte[] grey = new byte[stored.grey().length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        grey[y * width + x] = stored.grey()[storedIndex(stored, x, y)];
      }
    }
    return new PageImage(width, height, stored.dpi(), grey);
  }

  private int storedIndex(PageImage stored, int x, int y) {
    int column = swapsAxes ? y : x;
    int row = swapsAxes ? x : y;
    int storedX = mirrorsX ? stored.width() - 1 - column : column;
    int storedY = mirrorsY ? stored.height() - 1 - row : row;
    return storedY * stored.width() + storedX;
  }
}
