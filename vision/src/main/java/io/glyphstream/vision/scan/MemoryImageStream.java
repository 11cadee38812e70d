package io.glyphstream.vision.scan;

import java.io.InterruptedIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A scan's bytes as image readers want them: in memory, no cache file. An interrupted thread can't
 * read on, which ends decoders that ran out of time.
 */
final class MemoryImageStream extends ImageInputStreamImpl {

  private final byte[] bytes;

  MemoryImageStream(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() throws InterruptedIOException {
    stopIfInterrupted();
    bitOffset = 0;
    return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws InterruptedIOException {
    stopIfInterrupted();
    bitOffset = 0;
    if (count == 0) {
      return 0;
    }
    if (streamPos >= bytes.length) {
      return -1;
    }
    int held = (int) Math.min(count, bytes.length - streamPos);
    System.arraycopy(bytes, (int) streamPos, target, offset, held);
    streamPos += held;
    return held;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  private static void stopIfInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("out of time");
    }
  }
}
