package io.glyphstream.trainer.retrain;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.messaging.BrokerException;
import io.glyphstream.messaging.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A compacted topic, read from its beginning: the last committed record of each key, less those
 * that a tombstone took away. Read again, it reads what has come since. Belongs to one thread.
 */
final class WholeTopic implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Topic topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * The last record of a key.
   *
   * @param value never null
   */
  record Entry(int partition, long offset, byte[] value) {}

  /**
   * @throws BrokerException if the topic can't be read
   */
  WholeTopic(KafkaSettings kafka, Topic topic) throws BrokerException {
    this.topic = topic;
    this.consumer = new KafkaConsumer<>(consumerSettings(kafka));
    try {
      this.partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    } catch (KafkaException e) {
      consumer.close();
      throw unreadable(e);
    }
  }

  private static Map<String, Object> consumerSettings(KafkaSettings kafka) {
    return kafka.with(
        Map.of(
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false));
  }

  /**
   * Reads all that is there by now; by key, in the order in which keys came first.
   *
   * @throws BrokerException if the broker goes away meanwhile
   */
  Map<String, Entry> read() throws BrokerException {
    try {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        if (System.nanoTime() > deadline) {
          throw new KafkaException("it does not come to its end");
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          deadline = System.nanoTime() + PATIENCE.toNanos();
          keep(record);
        }
      }
      return Map.copyOf(entries);
    } catch (KafkaException e) {
      throw unreadable(e);
    }
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      entries.remove(key);
    } else {
      entries.put(key, new Entry(record.partition(), record.offset(), record.value()));
    }
  }

  /** How far it was read, by partition: the offset behind the last record. */
  Map<Integer, Long> offsets() {
    Map<Integer, Long> offsets = new TreeMap<>();
    partitions.forEach(p -> offsets.put(p.partition(), consumer.position(p)));
    return offsets;
  }

  private BrokerException unreadable(KafkaException cause) {
    return new BrokerException(
        "the topic " + topic.topicName() + " can't be read: " + cause.getMessage(), cause);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
