package io.glyphstream.benchmarks.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Reads records as a consumer does who knows the README and none of our code: that is what makes
 * the count independent.
 */
final class RecordReading {

  static final String SCANS = "scans";
  static final String TRANSCRIPTS = "transcripts";
  static final String SCANS_DEAD_LETTER = "scans-dead-letter";
  static final String PAGES_DEAD_LETTER = "segmented-pages-dead-letter";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RecordReading() {}

  /** What the record says; empty if it is a tombstone. */
  static Optional<Observed> read(ConsumerRecord<byte[], byte[]> record) {
    return switch (record.topic()) {
      case SCANS -> Optional.of(new Observed.Scan(document(record), record.timestamp()));
      case TRANSCRIPTS -> transcript(record);
      default ->
          Optional.of(
              new Observed.DeadLetter(document(record), header(record, "dead-letter-reason")));
    };
  }

  private static Optional<Observed> transcript(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return Optional.empty();
    }
    return Optional.of(
        record.value().length == 0 ? claimed(record) : transcript(parse(record.value())));
  }

  private static Observed transcript(JsonNode json) {
    PageRevision page =
        new PageRevision(
            json.path("run").asLong(),
            json.path("pageIndex").asInt(),
            json.path("revision").asInt());
    boolean failed = "failed".equals(json.path("status").asText());
    return new Observed.Transcript(
        json.path("document").asText(),
        page,
        json.path("pageCount").asInt(),
        failed ? json.path("failure").path("reason").asText() : null);
  }

  /** A transcript above its topic's limit lies in the page store; its event id names the page. */
  private static Observed claimed(ConsumerRecord<byte[], byte[]> record) {
    String id = header(record, "ce_id");
    int revision = id.lastIndexOf('/');
    int run = id.lastIndexOf('/', revision - 1);
    int index = id.lastIndexOf('/', run - 1);
    PageRevision page =
        new PageRevision(
            Long.parseLong(id.substring(run + 1, revision)),
            Integer.parseInt(id.substring(index + 1, run)),
            Integer.parseInt(id.substring(revision + 1)));
    return new Observed.Transcript(id.substring(0, index), page, 0, null);
  }

  private static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String document(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null
        ? record.topic() + "-" + record.partition() + "-" + record.offset()
        : new String(record.key(), StandardCharsets.UTF_8);
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
