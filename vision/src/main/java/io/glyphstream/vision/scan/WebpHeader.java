package io.glyphstream.vision.scan;

/** The RIFF chunks of a WebP file (RFC 9649), walked to the end. */
final class WebpHeader {

  private static final int RIFF_HEADER_BYTES = 8;
  private static final int FIRST_CHUNK_AT = 12;
  private static final int LOSSLESS_SIGNATURE = 0x2F;
  private static final int VP8_START_CODE = 0x2A019D;

  private final HeaderBytes bytes;
  private final PixelLimit limit;

  private WebpHeader(HeaderBytes bytes, PixelLimit limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  /**
   * The size of the picture: that of the canvas if there is one, which must be within the limit as
   * must be every frame.
   */
  static PageHeader read(byte[] scan, PixelLimit limit) throws BadScanException {
    HeaderBytes bytes = HeaderBytes.littleEndian(scan);
    PixelSize size = new WebpHeader(bytes, limit).firstSize();
    bytes.need(RIFF_HEADER_BYTES, bytes.u32(4));
    return PageHeader.upright(size.width(), size.height(), Density.UNKNOWN);
  }

  private PixelSize firstSize() throws BadScanException {
    PixelSize first = null;
    long end = Math.min(RIFF_HEADER_BYTES + bytes.u32(4), bytes.length());
    for (long at = FIRST_CHUNK_AT; at + RIFF_HEADER_BYTES <= end; at = next(at)) {
      PixelSize size = sizeIn(bytes.text(at, 4), at + RIFF_HEADER_BYTES);
      first = first == null ? size : first;
    }
    if (first == null) {
      bytes.need(RIFF_HEADER_BYTES, bytes.u32(4));
      throw BadScanException.unreadable("The WebP file holds no picture.");
    }
    return first;
  }

  /** Chunks are padded to even length. */
  private long next(long at) throws BadScanException {
    long dataBytes = bytes.u32(at + 4);
    return at + RIFF_HEADER_BYTES + dataBytes + (dataBytes & 1);
  }

  /** The size that the chunk states, or null if it states none. */
  private PixelSize sizeIn(String type, long data) throws BadScanException {
    return switch (type) {
      case "VP8X" -> limit.check("The canvas", 1L + bytes.u24(data + 4), 1L + bytes.u24(data + 7));
      case "VP8L" -> lossless(data);
      case "VP8 " -> lossy(data);
      case "ANMF" -> limit.check("A frame", 1L + bytes.u24(data + 6), 1L + bytes.u24(data + 9));
      default -> null;
    };
  }

  private PixelSize lossless(long data) throws BadScanException {
    if (bytes.u8(data) != LOSSLESS_SIGNATURE) {
      throw BadScanException.unreadable("The WebP file's lossless picture has no signature.");
    }
    long packed = bytes.u32(data + 1);
    return limit.check("The picture", 1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF));
  }

  private PixelSize lossy(long data) throws BadScanException {
    if (bytes.u24(data + 3) != VP8_START_CODE) {
      throw BadScanException.unreadable("The WebP file's lossy picture has no start code.");
    }
    return limit.check("The picture", bytes.u16(data + 6) & 0x3FFF, bytes.u16(data + 8) & 0x3FFF);
  }
}
