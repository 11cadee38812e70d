package io.glyphstream.review.outbox;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.store.PageStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes outbox entries and, in the same Kafka transaction, the place of the last one, as an
 * offset of a consumer group that nobody is in. So Kafka itself knows what was published, whatever
 * becomes of this process.
 *
 * <p>All instances use one transactional id: a new publisher fences the one before it, and learns
 * what that one committed.
 */
final class OutboxPublisher implements AutoCloseable {

  static final String TRANSACTIONAL_ID = "glyphstream-review";
  private static final String GROUP = "glyphstream-review-outbox";
  private static final TopicPartition SLOT = new TopicPartition(Topic.LABELS.topicName(), 0);

  /** A killed instance's open transaction blocks readers this long. */
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(20);

  private final Map<String, Object> kafka;
  private final String store;
  private final PageStore pages;
  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * A publisher that has fenced all others.
   *
   * @param kafka how to reach the brokers
   * @param store names the database whose outbox it is
   * @throws KafkaException if the brokers can't be reached now
   */
  OutboxPublisher(Map<String, Object> kafka, String store, PageStore pages) {
    this.kafka = kafka;
    this.store = store;
    this.pages = pages;
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
    settings.put(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(TRANSACTION_TIMEOUT.toMillis()));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.TRANSCRIPTS.maxRecordBytes());
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /** The place of the last entry that was published; 0 if none of this database was. */
  long lastPublished() {
    try (Admin admin = Admin.create(kafka)) {
      OffsetAndMetadata committed =
          admin
              .listConsumerGroupOffsets(
                  GROUP, new ListConsumerGroupOffsetsOptions().requireStable(true))
              .partitionsToOffsetAndMetadata()
              .get()
              .get(SLOT);
      return committed == null || !committed.metadata().equals(store) ? 0 : committed.offset();
    } catch (ExecutionException e) {
      throw new KafkaException("the outbox's place can't be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  /**
   * Publishes all of the entries, or none.
   *
   * @throws KafkaException if that is not known to have happened: close this publisher, and ask the
   *     next one
   * @throws io.glyphstream.contracts.store.StoreUnavailableException if a large value can't be kept
   *     now; nothing was published
   */
  void publish(List<Outbox.Entry> entries) {
    List<Outbox.Entry> light =
        entries.stream()
            .map(entry -> new Outbox.Entry(entry.place(), entry.record().withinLimit(pages)))
            .toList();
    producer.beginTransaction();
    light.forEach(entry -> producer.send(entry.record().toProducerRecord()));
    long last = light.get(light.size() - 1).place();
    producer.sendOffsetsToTransaction(
        Map.of(SLOT, new OffsetAndMetadata(last, store)), new ConsumerGroupMetadata(GROUP));
    commit();
  }

  /** What timed out must be asked for again, and nothing else may be (KafkaProducer). */
  private void commit() {
    try {
      producer.commitTransaction();
    } catch (TimeoutException e) {
      producer.commitTransaction();
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
