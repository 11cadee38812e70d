package io.glyphstream.vision.scan;

/** What the segments of a JPEG stream say (ITU-T T.81, annex B), walked from marker to marker. */
final class JpegHeader {

  private JpegHeader() {}

  /**
   * The header of a whole file.
   *
   * @param limit so that a size too large is found before an end that is missing
   * @throws BadScanException as {@code TRUNCATED} if the end marker is missing
   */
  static PageHeader ofFile(byte[] scan, PixelLimit limit) throws BadScanException {
    Walk walk = new Walk(HeaderBytes.bigEndian(scan));
    walk.toFrame();
    walk.header().size("The picture", limit);
    walk.toEnd();
    return walk.header();
  }

  /** The header of a stream inside another format, which may lack its end. */
  static PageHeader ofStream(HeaderBytes bytes) throws BadScanException {
    Walk walk = new Walk(bytes);
    walk.toFrame();
    return walk.header();
  }

  private static final class Walk {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int DOTS_PER_INCH = 1;
    private static final int DOTS_PER_CM = 2;

    private final HeaderBytes bytes;
    private Density density = Density.UNKNOWN;
    private Orientation orientation = Orientation.UPRIGHT;
    private long width;
    private long height;
    private long at;
    private int marker;

    Walk(HeaderBytes bytes) {
      this.bytes = bytes;
    }

    PageHeader header() {
      return new PageHeader(width, height, density, orientation);
    }

    void toFrame() throws BadScanException {
      do {
        nextMarker();
        if (marker == END_OF_IMAGE || marker == START_OF_SCAN) {
          throw BadScanException.unreadable("The JPEG has no frame header.");
        }
        readSegment();
      } while (!isFrame());
    }

    void toEnd() throws BadScanException {
      while (marker != END_OF_IMAGE) {
        nextMarker();
        readSegment();
      }
    }

    /** Moves behind the next marker, over entropy-coded data, stuffing and fill bytes. */
    private void nextMarker() throws BadScanException {
      int previous = 0;
      int current = bytes.u8(at++);
      while (previous != 0xFF || current == 0xFF || current == 0 || isRestart(current)) {
        previous = current;
        current = bytes.u8(at++);
      }
      marker = current;
    }

    private static boolean isRestart(int code) {
      return code >= 0xD0 && code <= 0xD7;
    }

    /** Frame headers are 0xC0 to 0xCF but for tables (DHT, JPG, DAC). */
    private boolean isFrame() {
      return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void readSegment() throws BadScanException {
      if (marker == START_OF_IMAGE || marker == END_OF_IMAGE || marker == 1) {
        return;
      }
      int length = bytes.u16(at);
      if (length < 2) {
        throw BadScanException.unreadable("A JPEG segment claims " + length + " bytes.");
      }
      readContent(bytes.slice(at, length));
      at += length;
    }

    private void readContent(HeaderBytes segment) throws BadScanException {
      if (isFrame()) {
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
}
