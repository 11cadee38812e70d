package io.glyphstream.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Someone labels while the process is killed and started again, and then loses its database. */
@Timeout(300)
class ReviewKillIT {

  private static final int DOCUMENTS = 30;
  private static final String READ = "ABCDEFGH";
  private static final String WRITTEN = "ZZZZZZZZ";
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration A_WHILE = Duration.ofSeconds(2);

  @TempDir Path folder;

  private int kafkaPort;
  private int httpPort;
  private CommandProcess up;

  @AfterEach
  void end() {
    if (up != null) {
      up.close();
    }
  }

  @Test
  void noAnswerIsLostAndNoneDoubled() throws Exception {
    kafkaPort = CommandProcess.freePort();
    httpPort = CommandProcess.freePort();
    up = up();
    List<String> samples = publish();
    LabellingClient client = new LabellingClient(httpPort);
    client.awaitWaiting(samples.size(), PATIENCE);

    Thread labelling = new Thread(() -> client.answerAll(samples, "Z"), "labelling");
    labelling.start();
    killWhen(client, samples.size() / 4);
    killWhen(client, samples.size() / 2);
    killWhen(client, 3 * samples.size() / 4);
    labelling.join(PATIENCE.toMillis());

    assertEquals(samples.size(), client.acknowledged());
    assertEveryLabelOnce(samples.size(), 0);
    assertEveryRevisionOnceAndTheLastRight();

    int disputedOrSecond = client.waiting();
    up.kill();
    delete(folder.resolve("data").resolve("review"));
    up = up();

    client.awaitLabels(samples.size(), PATIENCE);
    client.awaitWaiting(disputedOrSecond, PATIENCE);
    assertTrue(client.undo("label-0"), "a database made anew is no reason to publish nothing");
    assertEveryLabelOnce(samples.size(), 1);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private CommandProcess up() throws IOException {
    return CommandProcess.up(folder.resolve("data"), kafkaPort, httpPort);
  }

  private void killWhen(LabellingClient client, int acknowledged) throws Exception {
    client.awaitAcknowledged(acknowledged, PATIENCE);
    up.kill();
    up = up();
  }

  private List<String> publish() {
    List<String> samples = new ArrayList<>();
    try (TopicProbe probe = new TopicProbe("127.0.0.1:" + kafkaPort)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Fixture page = new Fixture("document-" + i, READ, 1);
        page.publish(probe);
        for (int character = 0; character < READ.length(); character++) {
          samples.add(page.sample(character).id());
        }
      }
    }
    return samples;
  }

  private void assertEveryLabelOnce(int count, int undoings) throws IOException {
    Set<String> ids = new HashSet<>();
    Set<String> samples = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : all(Topic.LABELS, count + undoings)) {
      assertTrue(ids.add(record.key()), () -> record.key() + " is there twice");
      samples.add(JsonCodec.LABEL.decode(record.value()).sample());
    }
    assertEquals(count + undoings, ids.size());
    assertEquals(count, samples.size());
  }

  private void assertEveryRevisionOnceAndTheLastRight() throws IOException {
    Map<String, TreeMap<Integer, Transcript>> pages = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : all(Topic.TRANSCRIPTS, 2 * DOCUMENTS)) {
      Transcript transcript = JsonCodec.TRANSCRIPT.decode(record.value());
      Transcript same =
          pages
              .computeIfAbsent(record.key(), key -> new TreeMap<>())
              .put(transcript.revision(), transcript);
      assertEquals(null, same, () -> record.key() + " has a revision twice");
    }
    assertEquals(DOCUMENTS, pages.size());
    pages
        .values()
        .forEach(
            revisions -> {
              assertEquals(WRITTEN, revisions.lastEntry().getValue().text());
              assertEquals(revisions.size(), revisions.lastKey(), "a revision is missing");
            });
  }

  private List<ConsumerRecord<String, byte[]>> all(Topic topic, int atLeast) {
    try (TopicProbe probe = new TopicProbe("127.0.0.1:" + kafkaPort)) {
      probe.read(topic, atLeast, PATIENCE, record -> true);
      return probe.read(topic, Integer.MAX_VALUE, A_WHILE, record -> true);
    }
  }
}
