package io.glyphstream.review.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Sql;
import io.glyphstream.streaming.InboundRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Records whose faults show only in the database, or in ours. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class ProjectionTest {

  private static final int FIRST = 100;

  @Inject Projection projection;
  @Inject ReviewDatabase database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  private final String mark = UUID.randomUUID().toString();
  private final TopicPartition partition = new TopicPartition(mark, 0);

  @Test
  void recordThatTheDatabaseRefusesHoldsUpNoOther() {
    project("good", "refused", "good", "refused", "good");

    assertEquals(List.of(FIRST, FIRST + 2, FIRST + 4), applied());
    assertEquals(FIRST + 5, position());
    assertEquals(List.of("1 invalid-value", "3 invalid-value"), deadLetters(2));
  }

  @Test
  void faultOfOursKeepsTheRecord() {
    project("fault", "good", "unreadable by fault");

    assertEquals(List.of(FIRST + 1), applied());
    assertEquals(FIRST + 3, position());
    assertEquals(List.of("0 internal-error", "2 internal-error"), deadLetters(2));
  }

  @Test
  void lastRecordThatIsRefusedIsPassed() {
    project("good", "refused");
    project(FIRST + 2, "refused");

    assertEquals(List.of(FIRST), applied());
    assertEquals(FIRST + 3, position());
    assertEquals(2, deadLetters(2).size());
  }

  private void project(String... values) {
    project(FIRST, values);
  }

  private void project(int first, String... values) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      records.add(
          new ConsumerRecord<>(mark, 0, first + i, bytes(mark + " " + i), bytes(values[i])));
    }
    projection.project(new ConsumerRecords<>(Map.of(partition, records), Map.of()), this::read);
  }

  private Outcome<Change> read(InboundRecord record) {
    String value = new String(record.source().value(), StandardCharsets.UTF_8);
    if (value.startsWith("unreadable")) {
      throw new IllegalStateException(value);
    }
    return Outcome.accepted(
        new Change(Set.of(), sql -> change(sql, value, record.source().offset())));
  }

  private void change(Sql sql, String value, long offset) {
    if (value.equals("fault")) {
      throw new NullPointerException(value);
    }
    sql.update(
        "INSERT INTO skipped (sample, reviewer) VALUES (?, ?)",
        value.equals("refused") ? null : Long.toString(offset),
        mark);
  }

  private List<Integer> applied() {
    return database.transaction(
        sql ->
            sql.list(
                "SELECT sample FROM skipped WHERE reviewer = ? ORDER BY sample",
                row -> Integer.valueOf(row.getString(1)),
                mark));
  }

  private long position() {
    return database.transaction(
        sql -> sql.number("SELECT next_offset FROM consumed WHERE topic = ?", mark));
  }

  private List<String> deadLetters(int count) {
    try (TopicProbe probe = new TopicProbe(servers)) {
      return probe
          .read(
              Topic.REVIEW_DEAD_LETTER,
              count,
              Duration.ofSeconds(20),
              letter -> letter.key() != null && letter.key().startsWith(mark))
          .stream()
          .map(
              letter ->
                  letter.key().substring(mark.length() + 1)
                      + " "
                      + TopicProbe.header(letter, HeaderNames.DEAD_LETTER_REASON))
          .sorted()
          .toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
