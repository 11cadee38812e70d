package io.glyphstream.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;

/**
 * What is said when Kafka ends the process because it can't keep records any more. It does so at
 * once, without an exception, and nothing else may run after it: what was acknowledged is on disk.
 */
final class BrokerHalt {

  /** With less left a disk counts as full, bytes: Kafka may want room for one record at a time. */
  private static final long FULL_BYTES = 32L * 1024 * 1024;

  private BrokerHalt() {}

  /** Says so in one line from now on, whichever broker of this JVM it is. */
  static void announce(Path data) {
    Exit.setHaltProcedure(
        (status, message) -> {
          System.err.println("glyphstream: " + reason(data, message));
          System.err.flush();
          Runtime.getRuntime().halt(status);
        });
  }

  static String reason(Path data, String message) {
    String found =
        isFull(data)
            ? "the disk under " + data + " is full"
            : "the broker can't go on in "
                + data
                + (message == null || message.isBlank() ? "" : ": " + message.strip());
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
}
