package io.glyphstream.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.vision.scan.SampleScans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * What three processes left that died over a record is made by hand here: their bytes in the
 * ledger.
 */
@QuarkusTest
@WithTestResource(TestBroker.class)
class CrashLoopTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final byte[] SCAN = SampleScans.png(SampleScans.gradient());

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @ConfigProperty(name = "glyphstream.store.path")
  Path storeFolder;

  @Test
  void recordThatEndedThreeProcessesIsADeadLetterAndOneThatEndedTwoIsNot() throws IOException {
    try (TopicProbe probe = new TopicProbe(servers)) {
      String key = UUID.randomUUID().toString();
      probe.write(Topic.SCANS, key, SCAN);
      ConsumerRecord<String, byte[]> first =
          probe.read(Topic.SCANS, 1, PATIENCE, r -> key.equals(r.key())).get(0);
      leaveAttempts(first.partition(), first.offset() + 1, 2);
      leaveAttempts(first.partition(), first.offset() + 2, 3);

      probe.write(Topic.SCANS, key, SCAN);
      probe.write(Topic.SCANS, key, SCAN);

      List<ConsumerRecord<String, byte[]>> letters =
          probe.read(Topic.SCANS_DEAD_LETTER, 1, PATIENCE, r -> key.equals(r.key()));
      assertEquals(
          "crashed-repeatedly", TopicProbe.header(letters.get(0), HeaderNames.DEAD_LETTER_REASON));
      assertEquals(
          2, probe.read(Topic.SEGMENTED_PAGES, 2, PATIENCE, r -> key.equals(r.key())).size());
    }
  }

  private void leaveAttempts(int partition, long offset, int attempts) throws IOException {
    Path ledger = storeFolder.resolve("attempts");
    Files.write(ledger.resolve("scans-" + partition + "-" + offset), new byte[attempts]);
  }
}
