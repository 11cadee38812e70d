package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** What the broker's process says. */
final class BrokerLog {

  private BrokerLog() {}

  /** Whether it has said that it is up. */
  static boolean saysUp(ManagedProcess broker) {
    try {
      return new String(Files.readAllBytes(broker.log()), StandardCharsets.UTF_8)
          .contains(BrokerProcess.UP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
