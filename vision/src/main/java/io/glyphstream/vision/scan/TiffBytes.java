package io.glyphstream.vision.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A TIFF file's bytes, our own copy: offsets in it are changed to make one page the only one. */
final class TiffBytes {

  private final byte[] array;
  private final ByteBuffer buffer;
  private final HeaderBytes header;

  private TiffBytes(byte[] array) {
    boolean littleEndian = array[0] == 'I';
    this.array = array;
    this.buffer =
        ByteBuffer.wrap(array).order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    this.header = littleEndian ? HeaderBytes.littleEndian(array) : HeaderBytes.bigEndian(array);
  }

  static TiffBytes copyOf(byte[] scan) {
    return new TiffBytes(scan.clone());
  }

  byte[] array() {
    return array;
  }

  HeaderBytes header() {
    return header;
  }

  TiffDirectory directory(long offset) throws BadScanException {
    return TiffDirectory.at(header, offset);
  }

  /** The unsigned 32-bit number at an offset. */
  long number(long offset) throws BadScanException {
    return header.u32(offset);
  }

  void putNumber(long offset, long value) {
    buffer.putInt((int) offset, (int) value);
  }

  /** The part that a strip or tile takes. */
  HeaderBytes part(long offset, long count) throws BadScanException {
    header.need(offset, count);
    byte[] bytes = new byte[(int) count];
    buffer.get((int) offset, bytes);
    return HeaderBytes.bigEndian(bytes);
  }
}
