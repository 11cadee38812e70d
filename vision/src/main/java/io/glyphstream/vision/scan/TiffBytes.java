package io.glyphstream.vision.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A TIFF file's bytes, our own copy: offsets in it are changed to make one page the only one. */
final class TiffBytes {

  private final byte[] array;
  private final ByteBuffer buffer;
  private final HeaderBytes header;
  private final TiffLayout layout;

  private TiffBytes(byte[] array) throws BadScanException {
    boolean littleEndian = array[0] == 'I';
    this.array = array;
    this.buffer =
        ByteBuffer.wrap(array).order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    this.header = littleEndian ? HeaderBytes.littleEndian(array) : HeaderBytes.bigEndian(array);
    this.layout = TiffLayout.of(header);
  }

  static TiffBytes copyOf(byte[] scan) throws BadScanException {
    return new TiffBytes(scan.clone());
  }

  byte[] array() {
    return array;
  }

  HeaderBytes header() {
    return header;
  }

  TiffDirectory directory(long offset) throws BadScanException {
    return TiffDirectory.at(header, layout, offset);
  }

  /** Where the first directory is. */
  long firstOffset() throws BadScanException {
    return layout.offset(header, layout.firstOffsetAt());
  }

  /** Makes one directory the first and last. */
  void keepOnly(TiffDirectory directory) throws BadScanException {
    putOffset(layout.firstOffsetAt(), directory.offset());
    putOffset(directory.nextPointerAt(), 0);
  }

  private void putOffset(long at, long offset) {
    switch (layout) {
      case CLASSIC -> buffer.putInt((int) at, (int) offset);
      case BIG -> buffer.putLong((int) at, offset);
    }
  }

  /** The part that a strip or tile takes. */
  HeaderBytes part(long offset, long count) throws BadScanException {
    header.need(offset, count);
    byte[] bytes = new byte[(int) count];
    buffer.get((int) offset, bytes);
    return HeaderBytes.bigEndian(bytes);
  }
}
