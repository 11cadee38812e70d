package io.glyphstream.vision.scan;

/**
 * The headers of a Windows bitmap: BITMAPFILEHEADER, then a BITMAPCOREHEADER of 12 bytes or a
 * BITMAPINFOHEADER of 40 or more.
 */
final class BmpHeader {

  private static final int CORE_HEADER_BYTES = 12;
  private static final int INFO_HEADER_BYTES = 40;
  private static final int FILE_BYTES_AT = 2;
  private static final int PIXELS_AT = 10;
  private static final int INFO_AT = 14;

  /** BI_RLE8, BI_RLE4; BI_JPEG and BI_PNG come after BI_BITFIELDS. */
  private static final int RUN_LENGTH_8 = 1;

  private static final int RUN_LENGTH_4 = 2;
  private static final int BIT_FIELDS = 3;

  private final HeaderBytes bytes;

  private BmpHeader(HeaderBytes bytes) {
    this.bytes = bytes;
  }

  /**
   * The size and density, if the file holds as many bytes as its pixels take.
   *
   * @param limit so that a size too large is found before bytes too few
   */
  static PageHeader read(byte[] scan, PixelLimit limit) throws BadScanException {
    BmpHeader header = new BmpHeader(HeaderBytes.littleEndian(scan));
    boolean isCore = header.bytes.u32(INFO_AT) == CORE_HEADER_BYTES;
    PageHeader page = isCore ? header.core() : header.info();
    limit.check("The bitmap", page.width(), page.height());
    header.checkContent(page, isCore);
    return page;
  }

  private PageHeader core() throws BadScanException {
    return PageHeader.upright(bytes.u16(18), bytes.u16(20), Density.UNKNOWN);
  }

  /** A negative height means that the top row is stored first. */
  private PageHeader info() throws BadScanException {
    long height = Math.abs((long) bytes.i32(22));
    Density density =
        bytes.u32(INFO_AT) < INFO_HEADER_BYTES
            ? Density.UNKNOWN
            : Density.perMetre(bytes.i32(38), bytes.i32(42));
    return PageHeader.upright(bytes.i32(18), height, density);
  }

  private void checkContent(PageHeader page, boolean isCore) throws BadScanException {
    int bitsPerPixel = bytes.u16(isCore ? 24 : 28);
    long compression = isCore ? 0 : bytes.u32(30);
    if (compression > BIT_FIELDS) {
      throw BadScanException.unreadable(
          "The bitmap is packed by method " + compression + "; 0 to 3 are read.");
    }
    boolean packed = compression == RUN_LENGTH_8 || compression == RUN_LENGTH_4;
    long rowBytes = (page.width() * bitsPerPixel + 31) / 32 * 4;
    if (packed) {
      bytes.need(0, bytes.u32(FILE_BYTES_AT));
    } else {
      bytes.need(bytes.u32(PIXELS_AT), rowBytes * page.height());
    }
  }
}
