package io.glyphstream.vision.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Bytes laid by hand, big-endian unless said otherwise. */
final class Packed {

  private ByteBuffer buffer = ByteBuffer.allocate(64);

  /** A file to be changed in places. */
  static Packed over(byte[] file) {
    return new Packed().add(file);
  }

  /** Where the bytes first occur. */
  static int indexOf(byte[] file, int... wanted) {
    for (int at = 0; at <= file.length - wanted.length; at++) {
      int same = 0;
      while (same < wanted.length && (file[at + same] & 0xFF) == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
    }
    throw new IllegalArgumentException("not there: " + Arrays.toString(wanted));
  }

  /** The checksum of a PNG chunk's type and data. */
  static int crc(byte[] chunk) {
    CRC32 sum = new CRC32();
    sum.update(chunk);
    return (int) sum.getValue();
  }

  Packed littleEndian() {
    buffer.order(ByteOrder.LITTLE_ENDIAN);
    return this;
  }

  Packed u16(int value) {
    room(2).putShort((short) value);
    return this;
  }

  Packed u24(int value) {
    boolean little = buffer.order() == ByteOrder.LITTLE_ENDIAN;
    byte low = (byte) value;
    byte high = (byte) (value >> 16);
    room(3).put(little ? low : high).put((byte) (value >> 8)).put(little ? high : low);
    return this;
  }

  Packed i32(int value) {
    room(4).putInt(value);
    return this;
  }

  Packed i64(long value) {
    room(8).putLong(value);
    return this;
  }

  Packed text(String text) {
    return add(text.getBytes(ISO_8859_1));
  }

  Packed add(byte[] bytes) {
    room(bytes.length).put(bytes);
    return this;
  }

  Packed u16At(int at, int value) {
    buffer.putShort(at, (short) value);
    return this;
  }

  Packed i32At(int at, int value) {
    buffer.putInt(at, value);
    return this;
  }

  int length() {
    return buffer.position();
  }

  byte[] bytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private ByteBuffer room(int count) {
    if (buffer.remaining() < count) {
      byte[] larger = Arrays.copyOf(buffer.array(), 2 * (buffer.capacity() + count));
      buffer = ByteBuffer.wrap(larger).order(buffer.order()).position(buffer.position());
    }
    return buffer;
  }
}
