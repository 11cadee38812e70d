package io.glyphstream.benchmarks.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads, committed records only, what scans became, from the topics' beginning on. */
final class TopicReader implements AutoCloseable {

  private static final List<String> TOPICS =
      List.of(
          RecordReading.SCANS,
          RecordReading.TRANSCRIPTS,
          RecordReading.SCANS_DEAD_LETTER,
          RecordReading.PAGES_DEAD_LETTER);

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> next = new HashMap<>();

  TopicReader(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : TOPICS) {
      consumer
          .partitionsFor(topic)
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All that is committed by now, read anew by a consumer of its own. */
  static Observations readAll(String bootstrapServers) {
    Observations all = new Observations();
    try (TopicReader reader = new TopicReader(bootstrapServers)) {
      reader.readToEnd(all);
    }
    return all;
  }

  /** Takes what has come since; waits a little for it. */
  void poll(Consumer<Observed> sink) {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      if (record.offset() >= next.getOrDefault(partition, 0L)) {
        next.put(partition, record.offset() + 1);
        RecordReading.read(record).ifPresent(sink);
      }
    }
  }

  private void readToEnd(Consumer<Observed> sink) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      poll(sink);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
