package io.glyphstream.review.projection;

import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Sql;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition was read, kept in the transaction that holds what was read. An empty
 * database begins at the beginning, so everything in it can be made anew from the topics.
 */
@ApplicationScoped
@Identifier("review-positions")
class Positions implements KafkaConsumerRebalanceListener {

  private final ReviewDatabase database;

  @Inject
  Positions(ReviewDatabase database) {
    this.database = database;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    for (TopicPartition partition : partitions) {
      long stored = database.transaction(sql -> next(sql, partition));
      consumer.seek(partition, Math.max(stored, beginnings.get(partition)));
    }
  }

  private static long next(Sql sql, TopicPartition partition) {
    return sql.first(
            "SELECT next_offset FROM consumed WHERE topic = ? AND topic_partition = ?",
            row -> row.getLong(1),
            partition.topic(),
            partition.partition())
        .orElse(0L);
  }

  /** The records before this offset are in the database. */
  static void advance(Sql sql, TopicPartition partition, long nextOffset) {
    int known =
        sql.update(
            "UPDATE consumed SET next_offset = ? WHERE topic = ? AND topic_partition = ?",
            nextOffset,
            partition.topic(),
            partition.partition());
    if (known == 0) {
      sql.update(
          "INSERT INTO consumed (topic, topic_partition, next_offset) VALUES (?, ?, ?)",
          partition.topic(),
          partition.partition(),
          nextOffset);
    }
  }
}
