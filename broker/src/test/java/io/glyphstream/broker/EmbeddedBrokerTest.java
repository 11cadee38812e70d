package io.glyphstream.broker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.messaging.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void recordsSurviveARestart(@TempDir Path folder) throws IOException {
    byte[] value = {1, 2, 3};
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, EmbeddedBroker.ANY_PORT)) {
      TopicCreator.createMissing(broker.bootstrapServers());
      try (TopicProbe probe = new TopicProbe(broker.bootstrapServers())) {
        probe.write(Topic.SCANS, "kept", value);
      }
    }

    try (EmbeddedBroker again = EmbeddedBroker.start(folder, EmbeddedBroker.ANY_PORT)) {
      TopicCreator.createMissing(again.bootstrapServers());
      try (TopicProbe probe = new TopicProbe(again.bootstrapServers())) {
        var records = probe.read(Topic.SCANS, 1, PATIENCE, record -> true);
        assertEquals("kept", records.get(0).key());
        assertArrayEquals(value, records.get(0).value());
      }
    }
  }

  /** Kafka itself notices when the second has written to the first one's metadata already. */
  @Test
  void secondBrokerOnTheSameFolderIsRefused(@TempDir Path folder) throws IOException {
    try (EmbeddedBroker first = EmbeddedBroker.start(folder, EmbeddedBroker.ANY_PORT)) {
      IOException e =
          assertThrows(
              IOException.class, () -> EmbeddedBroker.start(folder, EmbeddedBroker.ANY_PORT));

      assertEquals("another broker uses the folder " + folder, e.getMessage());
      TopicCreator.createMissing(first.bootstrapServers());
    }
  }

  @Test
  void takenPortIsSaidInOneLine(@TempDir Path folder) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();

      IOException e = assertThrows(IOException.class, () -> EmbeddedBroker.start(folder, port));

      assertTrue(e.getMessage().contains("port " + port), e.getMessage());
    }
  }
}
