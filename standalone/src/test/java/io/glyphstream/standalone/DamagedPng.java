package io.glyphstream.standalone;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** PNGs that pass a look at their chunks and can't be read all the same. */
final class DamagedPng {

  private static final int SIGNATURE_BYTES = 8;
  private static final int PIXELS = 0x49444154; // IDAT

  private DamagedPng() {}

  /** What only decoding finds: the pixels of this PNG can't be unpacked, all else is right. */
  static byte[] withUnreadablePixels(byte[] png) {
    ByteBuffer chunks = ByteBuffer.wrap(png.clone()).position(SIGNATURE_BYTES);
    while (chunks.hasRemaining()) {
      int length = chunks.getInt();
      int type = chunks.position();
      int end = type + Integer.BYTES + length;
      if (chunks.getInt(type) == PIXELS) {
        Arrays.fill(chunks.array(), end - length / 2, end, (byte) 0x55);
        CRC32 checksum = new CRC32();
        checksum.update(chunks.array(), type, end - type);
        chunks.putInt(end, (int) checksum.getValue());
      }
      chunks.position(end + Integer.BYTES);
    }
    return chunks.array();
  }
}
