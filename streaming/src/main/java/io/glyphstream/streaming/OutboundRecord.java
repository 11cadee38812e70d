package io.glyphstream.streaming;

import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.store.PageStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record to be written.
 *
 * @param document the document that it speaks of, which owns what a claim check stands for
 * @param topic where to
 * @param key may be null
 * @param value may be null
 * @param timestamp ms since 1970; null for that of writing
 * @param headers for the record alone; not shared
 */
public record OutboundRecord(
    String document, Topic topic, byte[] key, byte[] value, Long timestamp, Headers headers) {

  /**
   * Key and headers of an original that are together larger are left out of its dead letter, bytes.
   */
  private static final int MAX_ORIGINAL_ENVELOPE_BYTES = 32 * 1024;

  private static final byte[] NOTHING = {};

  /** What says where a dead letter's original stood. */
  private static final List<String> PLACE =
      List.of(
          HeaderNames.DEAD_LETTER_TOPIC,
          HeaderNames.DEAD_LETTER_PARTITION,
          HeaderNames.DEAD_LETTER_OFFSET);

  /**
   * What an event is, for its CloudEvents headers.
   *
   * @param id unique among the events of its source
   * @param source the service that writes it
   * @param type {@code io.glyphstream.*}
   * @param contentType the value's media type
   */
  public record Event(String id, String source, String type, String contentType) {

    private Headers headers() {
      Headers headers = new RecordHeaders();
      put(headers, HeaderNames.CE_ID, id);
      put(headers, HeaderNames.CE_SOURCE, source);
      put(headers, HeaderNames.CE_TYPE, type);
      put(headers, HeaderNames.CE_SPECVERSION, "1.0");
      put(headers, HeaderNames.CE_TIME, Instant.now().toString());
      put(headers, HeaderNames.CONTENT_TYPE, contentType);
      return headers;
    }
  }

  /** A record with CloudEvents headers in binary mode. */
  public static OutboundRecord of(
      Topic topic, String document, String key, byte[] value, Event event) {
    return new OutboundRecord(
        document, topic, key.getBytes(StandardCharsets.UTF_8), value, null, event.headers());
  }

  /**
   * The original record as it came, time included, for another topic that we alone write to. Should
   * it become a dead letter there, that names the original's place.
   */
  public static OutboundRecord forwarded(InboundRecord original, Topic topic) {
    var source = original.source();
    Headers headers = new RecordHeaders(source.headers().toArray());
    putPlace(headers, source);
    return new OutboundRecord(
        original.document(),
        topic,
        original.document().getBytes(StandardCharsets.UTF_8),
        source.value(),
        source.timestamp(),
        headers);
  }

  /**
   * The original record with headers that say why it is here. It keeps its own key and headers
   * unless they would not fit.
   */
  public static OutboundRecord deadLetter(
      InboundRecord original, Topic topic, Rejection rejection) {
    var source = original.source();
    boolean fits = envelopeBytes(source) <= MAX_ORIGINAL_ENVELOPE_BYTES;
    Headers headers = fits ? new RecordHeaders(source.headers().toArray()) : new RecordHeaders();
    put(headers, HeaderNames.DEAD_LETTER_REASON, rejection.reason().code());
    put(headers, HeaderNames.DEAD_LETTER_CAUSE, rejection.detail());
    if (source.topic().equals(Topic.SCANS_BULK.topicName())) {
      PLACE.forEach(name -> original.header(name).ifPresent(text -> put(headers, name, text)));
    } else {
      putPlace(headers, source);
    }
    byte[] key = fits ? source.key() : null;
    return new OutboundRecord(original.document(), topic, key, source.value(), null, headers);
  }

  /**
   * This record, or the same with a claim check in place of a value that is above the topic's
   * limit.
   *
   * @throws io.glyphstream.contracts.store.StoreUnavailableException if the store is away; try
   *     again later
   */
  public OutboundRecord withinLimit(PageStore store) {
    return value == null || value.length <= topic.maxValueBytes() ? this : asClaimCheck(store);
  }

  /**
   * The same with a claim check in place of its value, which is then held in memory no longer.
   *
   * @throws io.glyphstream.contracts.store.StoreUnavailableException if the store is away; try
   *     again later
   */
  public OutboundRecord asClaimCheck(PageStore store) {
    Headers lighter = new RecordHeaders(headers.toArray());
    put(lighter, HeaderNames.CE_DATAREF, store.put(document, value).uri());
    return new OutboundRecord(document, topic, key, NOTHING, timestamp, lighter);
  }

  /** As Kafka's producer takes it. */
  public ProducerRecord<byte[], byte[]> toProducerRecord() {
    return new ProducerRecord<>(topic.topicName(), null, timestamp, key, value, headers);
  }

  private static void putPlace(Headers headers, ConsumerRecord<byte[], byte[]> source) {
    put(headers, HeaderNames.DEAD_LETTER_TOPIC, source.topic());
    put(headers, HeaderNames.DEAD_LETTER_PARTITION, Integer.toString(source.partition()));
    put(headers, HeaderNames.DEAD_LETTER_OFFSET, Long.toString(source.offset()));
  }

  private static int envelopeBytes(ConsumerRecord<byte[], byte[]> record) {
    int bytes = record.key() == null ? 0 : record.key().length;
    for (Header header : record.headers()) {
      bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return bytes;
  }

  private static void put(Headers headers, String name, String text) {
    headers.remove(name).add(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
