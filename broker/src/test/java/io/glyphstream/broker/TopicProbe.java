package io.glyphstream.broker;

import io.glyphstream.contracts.messaging.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to topics and reads them back as any Kafka client would, for tests. */
public final class TopicProbe implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final String servers;
  private final KafkaProducer<String, byte[]> producer;

  public TopicProbe(String servers) {
    this.servers = servers;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topic.SCANS.maxRecordBytes()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Writes a record and waits for its acknowledgement. */
  public void write(Topic topic, String key, byte[] value, Header... headers) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic.topicName(), null, key, value, List.of(headers));
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The committed records of the topic that match, as soon as there are {@code count}; fewer if
   * they don't come in time.
   */
  public List<ConsumerRecord<String, byte[]>> read(
      Topic topic, int count, Duration patience, Predicate<ConsumerRecord<String, byte[]>> match) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    long end = System.nanoTime() + patience.toNanos();
    try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
      while (found.size() < count && System.nanoTime() < end) {
        consumer
            .poll(POLL)
            .forEach(
                record -> {
                  if (match.test(record)) {
                    found.add(record);
                  }
                });
      }
    }
    found.sort(Comparator.comparing(ConsumerRecord::timestamp));
    return found;
  }

  /** A header's value as text; null if it is absent. */
  public static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private KafkaConsumer<String, byte[]> consumer(Topic topic) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.topicName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  @Override
  public void close() {
    producer.close();
  }
}
