package io.glyphstream.vision.scan;

/** Brightness of a colour as ITU-R BT.601 weighs it; all values 0 to 255. */
final class Luma {

  private Luma() {}

  static int of(int red, int green, int blue) {
    return (299 * red + 587 * green + 114 * blue + 500) / 1000;
  }

  /** A grey value seen on white paper through its opacity. */
  static int onWhite(int grey, int alpha) {
    return (grey * alpha + 255 * (255 - alpha) + 127) / 255;
  }

  /** The grey value of a packed, not premultiplied sRGB colour. */
  static int ofArgb(int argb) {
    return onWhite(of(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF), argb >>> 24);
  }
}
