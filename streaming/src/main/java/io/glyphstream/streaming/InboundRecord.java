package io.glyphstream.streaming;

import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.PageStore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record as it was consumed.
 *
 * @param source the Kafka record; key and value may be null
 */
public record InboundRecord(ConsumerRecord<byte[], byte[]> source) {

  /** {@code <topic>-<partition>-<offset>}: what names this record and no other. */
  public String position() {
    return source.topic() + "-" + source.partition() + "-" + source.offset();
  }

  /** The record's key as UTF-8 text; its position if it has none. */
  public String document() {
    byte[] key = source.key();
    return key == null || key.length == 0 ? position() : new String(key, StandardCharsets.UTF_8);
  }

  /** Whether it says that what had its key is deleted: it has neither value nor claim check. */
  public boolean isTombstone() {
    return source.value() == null && header(HeaderNames.CE_DATAREF).isEmpty();
  }

  /** The last header of this name as UTF-8 text. */
  public Optional<String> header(String name) {
    Header header = source.headers().lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  /**
   * The value itself, or what its claim check stands for.
   *
   * @throws io.glyphstream.contracts.store.StoreUnavailableException if the store is away; try
   *     again later
   */
  public Outcome<byte[]> content(PageStore store) {
    Optional<String> claimCheck = header(HeaderNames.CE_DATAREF);
    if (claimCheck.isPresent()) {
      return redeem(claimCheck.get(), store);
    }
    return source.value() == null
        ? Outcome.rejected(RejectionReason.NO_VALUE, "the record has neither value nor claim check")
        : Outcome.accepted(source.value());
  }

  private Outcome<byte[]> redeem(String uri, PageStore store) {
    Optional<ContentReference> reference = ContentReference.parse(uri);
    if (reference.isEmpty()) {
      return Outcome.rejected(
          RejectionReason.FOREIGN_CLAIM_CHECK,
          "the claim check does not name an object in our page store: " + abbreviated(uri));
    }
    if (owner().filter(document -> !reference.get().isOf(document)).isPresent()) {
      return Outcome.rejected(
          RejectionReason.FOREIGN_CLAIM_CHECK,
          "the claim check names another document's object: " + uri);
    }
    return store
        .get(reference.get())
        .map(Outcome::accepted)
        .orElseGet(
            () ->
                Outcome.rejected(
                    RejectionReason.CLAIM_CHECK_NOT_FOUND,
                    "the page store has no intact object " + uri));
  }

  /** The document that the key names; empty where keys are ids of other things. */
  private Optional<String> owner() {
    String topic = source.topic();
    if (topic.equals(Topic.TRANSCRIPTS.topicName())) {
      return Optional.of(document().replaceFirst("/\\d+$", ""));
    }
    boolean namesOther =
        Stream.of(Topic.RELABEL, Topic.LABELS, Topic.MODELS)
            .anyMatch(other -> topic.equals(other.topicName()));
    return namesOther ? Optional.empty() : Optional.of(document());
  }

  private static String abbreviated(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }
}
