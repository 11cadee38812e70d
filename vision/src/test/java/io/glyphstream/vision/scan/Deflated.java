package io.glyphstream.vision.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Bytes packed as zlib does. */
final class Deflated {

  private Deflated() {}

  static byte[] of(byte[] content) {
    return repeated(content, 1);
  }

  /** The content many times over, without ever holding it so. */
  static byte[] repeated(byte[] content, int times) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, best)) {
      for (int i = 0; i < times; i++) {
        packed.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      best.end();
    }
    return bytes.toByteArray();
  }
}
