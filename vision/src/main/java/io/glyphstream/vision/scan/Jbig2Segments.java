package io.glyphstream.vision.scan;

/**
 * The segments of a JBIG2 stream as PDF embeds it (ITU-T T.88, section 7), as far as they state
 * sizes that a decoder allocates.
 */
final class Jbig2Segments {

  private static final int SHORTEST_HEADER_BYTES = 11;
  private static final int PATTERN_DICTIONARY = 16;
  private static final int PAGE_INFORMATION = 48;
  private static final int END_OF_STRIPE = 50;
  private static final int TYPE_BITS = 0x3F;
  private static final int WIDE_PAGE_NUMBER_BIT = 0x40;
  private static final int REGION_HEADER_BYTES = 17;
  private static final long UNKNOWN = 0xFFFF_FFFFL;

  private final HeaderBytes bytes;
  private final PixelLimit limit;
  private long pageWidth = 1;
  private long at;

  private Jbig2Segments(HeaderBytes bytes, PixelLimit limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  static void check(HeaderBytes bytes, PixelLimit limit) throws BadScanException {
    new Jbig2Segments(bytes, limit).checkAll();
  }

  private void checkAll() throws BadScanException {
    long dataBytes = 0;
    while (dataBytes != UNKNOWN && bytes.holds(at, SHORTEST_HEADER_BYTES)) {
      int type = readHeader();
      dataBytes = bytes.u32(at - 4);
      checkData(type);
      at += dataBytes;
    }
  }

  /** Moves behind the segment's header, whose last four bytes are the data's length. */
  private int readHeader() throws BadScanException {
    long number = bytes.u32(at);
    int flags = bytes.u8(at + 4);
    at += 5;
    long references = skipReferenceCount();
    at += references * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4);
    at += (flags & WIDE_PAGE_NUMBER_BIT) != 0 ? 4 : 1;
    at += 4;
    bytes.need(at, 0);
    return flags & TYPE_BITS;
  }

  private long skipReferenceCount() throws BadScanException {
    int first = bytes.u8(at);
    if (first >> 5 != 7) {
      at += 1;
      return first >> 5;
    }
    long references = bytes.u32(at) & 0x1FFF_FFFF;
    at += 4 + (references + 8) / 8;
    return references;
  }

  private void checkData(int type) throws BadScanException {
    switch (type) {
      case PAGE_INFORMATION -> checkPage();
      case END_OF_STRIPE -> limit.check("A JBIG2 stripe", pageWidth, bytes.u32(at) + 1);
      case PATTERN_DICTIONARY ->
          limit.check(
              "A JBIG2 pattern set", (bytes.u32(at + 3) + 1) * bytes.u8(at + 1), bytes.u8(at + 2));
      case 20, 22, 23 -> checkHalftone();
      case 4, 6, 7, 36, 38, 39, 40, 42, 43 -> checkRegion();
      default -> {
        // states no size
      }
    }
  }

  /** A page of unknown height grows stripe by stripe. */
  private void checkPage() throws BadScanException {
    pageWidth = bytes.u32(at);
    long height = bytes.u32(at + 4);
    limit.check("A JBIG2 picture", pageWidth, height == UNKNOWN ? 1 : height);
  }

  private void checkHalftone() throws BadScanException {
    checkRegion();
    long grid = at + REGION_HEADER_BYTES + 1;
    limit.check("A JBIG2 halftone grid", bytes.u32(grid), bytes.u32(grid + 4));
  }

  private void checkRegion() throws BadScanException {
    limit.check("A JBIG2 region", bytes.u32(at), bytes.u32(at + 4));
  }
}
