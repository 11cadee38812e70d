package io.glyphstream.recognizer;

import io.glyphstream.contracts.messaging.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How a compacted topic is read whole, by every instance for itself. */
final class ChampionTopic {

  private ChampionTopic() {}

  /**
   * Settings of a consumer without a group.
   *
   * @param kafka what all clients share: addresses, encryption, credentials
   */
  static Map<String, Object> consumerSettings(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>();
    kafka.forEach(
        (key, value) -> {
          if (ConsumerConfig.configNames().contains(key)) {
            settings.put(key, value);
          }
        });
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return settings;
  }

  /**
   * Reads all of a topic's partitions from their beginning.
   *
   * @throws UnknownTopicOrPartitionException if there is no such topic
   */
  static List<TopicPartition> assignAll(Consumer<byte[], byte[]> consumer, Topic topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.topicName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new UnknownTopicOrPartitionException("there is no topic " + topic.topicName());
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return partitions;
  }
}
