package io.glyphstream.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RecordReadingTest {

  private static final PageRevision PAGE = new PageRevision(12, 1, 1);

  private final RecordHeaders headers = new RecordHeaders();

  @Test
  void transcriptSaysWhichReadingItIs() {
    String json =
        "{'document':'a/b','pageIndex':1,'pageCount':2,'run':12,'revision':1,'status':'read'}";

    assertEquals(new Observed.Transcript("a/b", PAGE, 2, null), read("transcripts", "a/b/1", json));
  }

  @Test
  void failedPageSaysWhy() {
    String json =
        "{'document':'a','pageIndex':1,'pageCount':2,'run':12,'revision':1,'status':'failed',"
            + "'failure':{'reason':'page-timeout','detail':'too slow'}}";

    assertEquals(
        new Observed.Transcript("a", PAGE, 2, "page-timeout"), read("transcripts", "a/1", json));
  }

  @Test
  void transcriptInThePageStoreIsNamedByItsEvent() {
    header("ce_id", "a/b/1/12/1");

    assertEquals(new Observed.Transcript("a/b", PAGE, 0, null), read("transcripts", "a/b/1", ""));
  }

  @Test
  void tombstoneIsNoTranscript() {
    assertEquals(Optional.empty(), RecordReading.read(record("transcripts", "a/1", null)));
  }

  @Test
  void runIsTheScansTimestamp() {
    assertEquals(new Observed.Scan("a", 12), read("scans", "a", "..."));
  }

  @Test
  void scanWithoutKeyIsNamedByItsPlace() {
    assertEquals(new Observed.Scan("scans-0-7", 12), read("scans", null, "..."));
  }

  @Test
  void deadLetterSaysItsReason() {
    header("dead-letter-reason", "truncated");

    assertEquals(new Observed.DeadLetter("a", "truncated"), read("scans-dead-letter", "a", "..."));
    assertEquals(
        new Observed.DeadLetter("a", "truncated"), read("segmented-pages-dead-letter", "a", "..."));
  }

  private Observed read(String topic, String key, String value) {
    return RecordReading.read(record(topic, key, value)).orElseThrow();
  }

  private void header(String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private ConsumerRecord<byte[], byte[]> record(String topic, String key, String value) {
    return new ConsumerRecord<>(
        topic,
        0,
        7,
        12,
        TimestampType.CREATE_TIME,
        0,
        0,
        key == null ? null : key.getBytes(StandardCharsets.UTF_8),
        value == null ? null : value.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
        headers,
        Optional.empty());
  }
}
