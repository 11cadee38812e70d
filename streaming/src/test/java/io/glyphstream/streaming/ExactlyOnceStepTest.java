package io.glyphstream.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RestartableBroker.class)
class ExactlyOnceStepTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration A_WHILE = Duration.ofSeconds(2);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  private final String test = UUID.randomUUID().toString();
  private TopicProbe probe;

  @BeforeEach
  void connect() {
    probe = new TopicProbe(servers);
  }

  @AfterEach
  void disconnect() {
    probe.close();
  }

  @Test
  void recordThatTheHandlerFailsOnIsDeadLetteredAndItsNeighboursAreNot() {
    Set<String> good = write("good-", 12);
    Set<String> bad = write("fail-", 1);
    good.addAll(write("fine-", 12));

    assertEquals(good, exactly(Topic.TRANSCRIPTS, good.size()));
    assertEquals(bad, exactly(Topic.SCANS_DEAD_LETTER, 1));
    ConsumerRecord<String, byte[]> letter =
        probe.read(Topic.SCANS_DEAD_LETTER, 1, PATIENCE, this::isOurs).get(0);
    assertEquals("internal-error", TopicProbe.header(letter, HeaderNames.DEAD_LETTER_REASON));
  }

  @Test
  void storeThatIsAwayLongerThanThreeTriesMeansWaiting() {
    Set<String> keys = write("store-", 1);

    assertEquals(keys, exactly(Topic.TRANSCRIPTS, 1));
    assertEquals(Set.of(), exactly(Topic.SCANS_DEAD_LETTER, 0));
  }

  /** Counts that could not be taken back look like those of a process that ended. */
  @Test
  void folderThatIsAwayAgainAndAgainCostsNoRecord() {
    Set<String> keys = write("folder-", 12);

    assertEquals(keys, exactly(Topic.TRANSCRIPTS, keys.size()));
    assertEquals(Set.of(), exactly(Topic.SCANS_DEAD_LETTER, 0));
  }

  @Test
  void brokerThatRestartsLosesNothingAndDoublesNothing() throws Exception {
    Set<String> keys = write("before-", 40);
    RestartableBroker.restart();
    keys.addAll(write("after-", 40));

    assertEquals(keys, exactly(Topic.TRANSCRIPTS, keys.size()));
    assertEquals(Set.of(), exactly(Topic.SCANS_DEAD_LETTER, 0));
  }

  @Test
  void valueAboveTheTopicsLimitBecomesAClaimCheck() throws IOException {
    int limit = Topic.TRANSCRIPTS.maxValueBytes();
    probe.write(Topic.SCANS, "at-" + test, new byte[limit]);
    probe.write(Topic.SCANS, "over-" + test, new byte[limit + 1]);

    List<ConsumerRecord<String, byte[]>> outputs =
        probe.read(Topic.TRANSCRIPTS, 2, PATIENCE, this::isOurs);

    for (ConsumerRecord<String, byte[]> output : outputs) {
      String claimCheck = TopicProbe.header(output, HeaderNames.CE_DATAREF);
      if (output.key().startsWith("at-")) {
        assertEquals(limit, output.value().length);
        assertNull(claimCheck);
      } else {
        assertEquals(0, output.value().length);
        assertEquals("glyphstream-store:", claimCheck.substring(0, 18));
      }
    }
    assertEquals(2, outputs.size());
  }

  private Set<String> write(String prefix, int count) {
    Set<String> keys =
        IntStream.range(0, count)
            .mapToObj(i -> prefix + i + "-" + test)
            .collect(Collectors.toCollection(TreeSet::new));
    keys.forEach(key -> probe.write(Topic.SCANS, key, key.getBytes(StandardCharsets.UTF_8)));
    return keys;
  }

  /**
   * The keys of our records on the topic, of which there must be so many, now and a while later.
   */
  private Set<String> exactly(Topic topic, int count) {
    if (count > 0) {
      assertEquals(count, probe.read(topic, count, PATIENCE, this::isOurs).size());
    }
    List<ConsumerRecord<String, byte[]>> records =
        probe.read(topic, count + 1, A_WHILE, this::isOurs);
    assertEquals(count, records.size());
    return records.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
  }

  private boolean isOurs(ConsumerRecord<String, byte[]> record) {
    return record.key().endsWith(test);
  }
}
