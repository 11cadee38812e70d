package io.glyphstream.review.projection;

import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.review.store.DatabaseUnavailableException;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Sql;
import io.glyphstream.streaming.InboundRecord;
import io.glyphstream.streaming.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Brings consumed records into the database, exactly once: with their positions. */
@ApplicationScoped
class Projection {

  /** Records of one transaction; people's answers wait no longer than one takes. */
  private static final int PORTION = 50;

  private final ReviewDatabase database;

  @Inject
  Projection(ReviewDatabase database) {
    this.database = database;
  }

  /**
   * Blocks until all records are in the database, however long it or the page store is away.
   *
   * @param projector brings one record into the database; may be called again for the same one
   */
  void project(ConsumerRecords<byte[], byte[]> records, BiConsumer<Sql, InboundRecord> projector) {
    for (TopicPartition partition : records.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> all =
          StreamSupport.stream(records.records(partition).spliterator(), false).toList();
      for (int from = 0; from < all.size(); from += PORTION) {
        List<ConsumerRecord<byte[], byte[]>> portion =
            all.subList(from, Math.min(all.size(), from + PORTION));
        Patience.during(Projection::passes, () -> projectPortion(partition, portion, projector));
      }
    }
  }

  private boolean projectPortion(
      TopicPartition partition,
      List<ConsumerRecord<byte[], byte[]>> portion,
      BiConsumer<Sql, InboundRecord> projector) {
    return database.transaction(
        sql -> {
          sql.number("SELECT id FROM projecting FOR UPDATE");
          portion.forEach(record -> projector.accept(sql, new InboundRecord(record)));
          Positions.advance(sql, partition, portion.get(portion.size() - 1).offset() + 1);
          return true;
        });
  }

  private static boolean passes(Throwable failure) {
    return failure instanceof DatabaseUnavailableException
        || failure instanceof StoreUnavailableException;
  }
}
