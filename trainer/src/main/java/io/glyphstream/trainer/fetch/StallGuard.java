package io.glyphstream.trainer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Reads a body and closes it when it brings no bytes for too long, which ends the read that waits
 * for them: the HTTP client itself waits for ever once the headers are there.
 */
final class StallGuard implements AutoCloseable {

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(StallGuard::daemon);
  private final InputStream body;
  private final Duration longestSilence;
  private volatile long lastBytesNanos = System.nanoTime();
  private volatile boolean stalled;

  StallGuard(InputStream body, Duration longestSilence) {
    this.body = body;
    this.longestSilence = longestSilence;
    long period = Math.max(1, longestSilence.toNanos() / 4);
    clock.scheduleWithFixedDelay(this::look, period, period, TimeUnit.NANOSECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "stall-guard");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Some of the next bytes, as {@link InputStream#read(byte[])} gives them.
   *
   * @throws ConnectionLostException if the connection broke or stalled
   */
  int read(byte[] buffer) throws ConnectionLostException {
    int count;
    try {
      count = body.read(buffer);
    } catch (IOException e) {
      throw stalled ? stall() : new ConnectionLostException(e);
    }
    if (stalled) {
      throw stall();
    }
    lastBytesNanos = System.nanoTime();
    return count;
  }

  private ConnectionLostException stall() {
    return new ConnectionLostException(
        "no byte came for %.0f s".formatted(Math.ceil(longestSilence.toMillis() / 1000.0)));
  }

  private void look() {
    if (System.nanoTime() - lastBytesNanos > longestSilence.toNanos()) {
      stalled = true;
      try {
        body.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
