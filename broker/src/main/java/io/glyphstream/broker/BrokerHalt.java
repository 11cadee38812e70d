package io.glyphstream.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.common.utils.Exit;

/**
 * Ends the process in one line when the broker can't keep records any more. Kafka halts it for that
 * anyway, a second and many lines later: nothing may run then, and what was acknowledged is on
 * disk.
 */
final class BrokerHalt extends Handler {

  /** With less left a disk counts as full, bytes: Kafka may want room for one record at a time. */
  private static final long FULL_BYTES = 32L * 1024 * 1024;

  /** Kafka's own word of a folder that can't be written: the only one there is, so the last. */
  private static final Logger FAILURES =
      Logger.getLogger("org.apache.kafka.storage.internals.log.LogDirFailureChannel");

  private final Path data;

  private BrokerHalt(Path data) {
    this.data = data;
  }

  /** From now on, for whichever broker of this JVM it is. */
  static void announce(Path data) {
    BrokerHalt halt = new BrokerHalt(data);
    Exit.setHaltProcedure((status, message) -> halt.end(status, message));
    for (Handler former : FAILURES.getHandlers()) {
      FAILURES.removeHandler(former);
    }
    FAILURES.setUseParentHandlers(false);
    FAILURES.addHandler(halt);
  }

  @Override
  public void publish(LogRecord failure) {
    Throwable cause = failure.getThrown();
    end(1, cause == null ? failure.getMessage() : cause.toString());
  }

  private void end(int status, String detail) {
    System.err.println("glyphstream: " + reason(data, detail));
    System.err.flush();
    Runtime.getRuntime().halt(status);
  }

  static String reason(Path data, String detail) {
    String found =
        isFull(data)
            ? "the disk under " + data + " is full"
            : "the broker can't go on in "
                + data
                + (detail == null || detail.isBlank() ? "" : ": " + detail.strip());
    return found
        + "; everything was stopped, and nothing that was accepted is lost: make room and start"
        + " again";
  }

  private static boolean isFull(Path data) {
    try {
      return Files.getFileStore(data).getUsableSpace() < FULL_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
