package io.glyphstream.vision.scan;

/** The SIZ marker segment of a JPEG 2000 codestream (ITU-T T.800, annex A.5.1). */
final class Jpeg2000Header {

  /** Start of codestream, then SIZ, wherever the boxes of a JP2 file put them. */
  private static final String CODESTREAM = "\u00ff\u004f\u00ff\u0051";

  private static final long MOST_TILES = 65_535;
  private static final int MOST_COMPONENTS = 8;

  private Jpeg2000Header() {}

  /** Checks the size of the picture, and how many tiles and components it is made of. */
  static void check(HeaderBytes bytes, PixelLimit limit) throws BadScanException {
    long siz = find(bytes);
    long width = bytes.u32(siz + 8) - bytes.u32(siz + 16);
    long height = bytes.u32(siz + 12) - bytes.u32(siz + 20);
    limit.check("A JPEG 2000 picture", width, height);
    long tiles = count(width, bytes.u32(siz + 24)) * count(height, bytes.u32(siz + 28));
    int components = bytes.u16(siz + 40);
    if (tiles > MOST_TILES || components > MOST_COMPONENTS) {
      throw BadScanException.unreadable(
          "A JPEG 2000 picture claims " + tiles + " tiles of " + components + " components.");
    }
  }

  private static long find(HeaderBytes bytes) throws BadScanException {
    for (int at = 0; at < bytes.length(); at++) {
      if (bytes.hasText(at, CODESTREAM)) {
        return at;
      }
    }
    throw BadScanException.unreadable("A JPEG 2000 picture has no header.");
  }

  private static long count(long length, long tileLength) throws BadScanException {
    if (tileLength == 0) {
      throw BadScanException.unreadable("A JPEG 2000 picture claims tiles without area.");
    }
    return (length + tileLength - 1) / tileLength;
  }
}
