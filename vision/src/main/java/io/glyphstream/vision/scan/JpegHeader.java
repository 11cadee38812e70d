package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.TOO_COMPLEX;

/** What the segments of a JPEG stream say about its picture (ITU-T T.81, annex B). */
final class JpegHeader {

  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int DOTS_PER_INCH = 1;
  private static final int DOTS_PER_CM = 2;

  private Density density = Density.UNKNOWN;
  private Orientation orientation = Orientation.UPRIGHT;
  private long width;
  private long height;

  /**
   * The header of a stream inside another format, which may lack its end.
   *
   * @param limit for the number of scans
   */
  static PageHeader ofStream(HeaderBytes bytes, PixelLimit limit) throws BadScanException {
    JpegWalk walk = new JpegWalk(bytes, limit);
    walk.toFrame();
    PageHeader header = walk.header();
    countScans(walk);
    return header;
  }

  /** Behind the frame, only too many scans are our concern. */
  private static void countScans(JpegWalk walk) throws BadScanException {
    try {
      walk.toEnd();
    } catch (BadScanException e) {
      if (e.rejection().reason() == TOO_COMPLEX) {
        throw e;
      }
    }
  }

  PageHeader page() {
    return new PageHeader(width, height, density, orientation);
  }

  /**
   * Reads a segment.
   *
   * @param marker what it is
   * @param segment from its length on
   */
  void read(int marker, HeaderBytes segment) throws BadScanException {
    if (JpegWalk.isFrame(marker)) {
      height = segment.u16(3);
      width = segment.u16(5);
    } else if (marker == APP0 && segment.hasText(2, "JFIF\0")) {
      density = jfifDensity(segment);
    } else if (marker == APP1 && segment.hasText(2, "Exif\0\0")) {
      readExif(segment.slice(8, segment.length() - 8L));
    }
  }

  private static Density jfifDensity(HeaderBytes segment) throws BadScanException {
    return switch (segment.u8(9)) {
      case DOTS_PER_INCH -> Density.perInch(segment.u16(10), segment.u16(12));
      case DOTS_PER_CM -> Density.perCentimetre(segment.u16(10), segment.u16(12));
      default -> Density.UNKNOWN;
    };
  }

  /** Metadata that is damaged leaves the page readable. */
  private void readExif(HeaderBytes exif) {
    try {
      TiffDirectory first = TiffDirectory.first(exif);
      orientation = first.orientation();
      density = density.equals(Density.UNKNOWN) ? first.density() : density;
    } catch (BadScanException e) {
      orientation = Orientation.UPRIGHT;
    }
  }
}
