package io.glyphstream.vision.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A stretch of a scan's bytes, read as unsigned numbers. To read past its end is to find the scan
 * truncated.
 */
final class HeaderBytes {

  /** More bytes than a file has. */
  static final long BEYOND_ANY_FILE = 1L << 55;

  private final byte[] bytes;
  private final int start;
  private final int length;
  private final boolean littleEndian;

  private HeaderBytes(byte[] bytes, int start, int length, boolean littleEndian) {
    this.bytes = bytes;
    this.start = start;
    this.length = length;
    this.littleEndian = littleEndian;
  }

  static HeaderBytes bigEndian(byte[] bytes) {
    return new HeaderBytes(bytes, 0, bytes.length, false);
  }

  static HeaderBytes littleEndian(byte[] bytes) {
    return new HeaderBytes(bytes, 0, bytes.length, true);
  }

  HeaderBytes asLittleEndian() {
    return new HeaderBytes(bytes, start, length, true);
  }

  /** The part from {@code offset} on, which becomes 0. */
  HeaderBytes slice(long offset, long sliceLength) throws BadScanException {
    need(offset, sliceLength);
    return new HeaderBytes(bytes, start + (int) offset, (int) sliceLength, littleEndian);
  }

  int length() {
    return length;
  }

  /** Whether the {@code count} bytes from {@code offset} on are there. */
  boolean holds(long offset, long count) {
    return offset >= 0 && count >= 0 && offset <= length && count <= length - offset;
  }

  /** Finds the scan truncated unless the bytes are there. */
  void need(long offset, long count) throws BadScanException {
    if (!holds(offset, count)) {
      throw BadScanException.truncated(
          "The scan ends at byte %d, but its content goes on to byte %d."
              .formatted(bytes.length, start + offset + count));
    }
  }

  int u8(long offset) throws BadScanException {
    need(offset, 1);
    return bytes[start + (int) offset] & 0xFF;
  }

  int u16(long offset) throws BadScanException {
    int first = u8(offset);
    int second = u8(offset + 1);
    return littleEndian ? second << 8 | first : first << 8 | second;
  }

  int u24(long offset) throws BadScanException {
    return littleEndian ? u8(offset + 2) << 16 | u16(offset) : u8(offset) << 16 | u16(offset + 1);
  }

  long u32(long offset) throws BadScanException {
    long first = u16(offset);
    long second = u16(offset + 2);
    return littleEndian ? second << 16 | first : first << 16 | second;
  }

  /**
   * Read as {@link #BEYOND_ANY_FILE} if larger, so that sums and small multiples can't overflow.
   */
  long u64(long offset) throws BadScanException {
    long first = u32(offset);
    long second = u32(offset + 4);
    long high = littleEndian ? second : first;
    long low = littleEndian ? first : second;
    return high >= BEYOND_ANY_FILE >> 32 ? BEYOND_ANY_FILE : high << 32 | low;
  }

  int i32(long offset) throws BadScanException {
    return (int) u32(offset);
  }

  /** Whether the text, one byte a character, stands at {@code offset}. */
  boolean hasText(long offset, String text) {
    return holds(offset, text.length())
        && text.equals(new String(bytes, start + (int) offset, text.length(), ISO_8859_1));
  }

  String text(long offset, int count) throws BadScanException {
    need(offset, count);
    return new String(bytes, start + (int) offset, count, ISO_8859_1);
  }
}
