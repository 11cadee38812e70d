package io.glyphstream.review.projection;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.review.store.DatabaseRefusalException;
import io.glyphstream.review.store.DatabaseUnavailableException;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import io.glyphstream.streaming.InboundRecord;
import io.glyphstream.streaming.Patience;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Brings consumed records into the database, exactly once: with their positions. A record that is
 * of no use becomes a dead letter, and holds up no other.
 */
@ApplicationScoped
class Projection {

  private static final Logger LOG = Logger.getLogger(Projection.class);

  private final ReviewDatabase database;
  private final DeadLetters deadLetters;
  private volatile boolean stopping;

  @Inject
  Projection(ReviewDatabase database, DeadLetters deadLetters) {
    this.database = database;
    this.deadLetters = deadLetters;
  }

  /** A record that can be used. */
  private record Usable(InboundRecord record, Change change) {}

  /**
   * Blocks until all records are in the database or its dead letters, however long database, broker
   * or page store are away.
   */
  void project(ConsumerRecords<byte[], byte[]> records, RecordReader reader) {
    for (TopicPartition partition : records.partitions()) {
      for (List<ConsumerRecord<byte[], byte[]>> portion : Portions.of(records.records(partition))) {
        projectPortion(partition, portion, reader);
      }
    }
  }

  private void projectPortion(
      TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> portion, RecordReader reader) {
    List<Usable> usable = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> source : portion) {
      InboundRecord record = new InboundRecord(source);
      read(record, reader).ifPresent(change -> usable.add(new Usable(record, change)));
    }
    applyOrSeparate(partition, usable, portion.get(portion.size() - 1).offset() + 1);
  }

  /** What the record changes; empty if it is a dead letter now. */
  private Optional<Change> read(InboundRecord record, RecordReader reader) {
    Outcome<Change> outcome;
    try {
      outcome = Patience.during(Projection::passes, () -> reader.read(record));
    } catch (RuntimeException e) {
      outcome = Outcome.rejected(RejectionReason.INTERNAL_ERROR, faultOf(record, e));
    }
    return outcome.fold(
        Optional::of,
        rejection -> {
          deadLetters.write(record, rejection);
          return Optional.empty();
        });
  }

  /** Where one of them fails, each has a transaction of its own, and that one a dead letter. */
  private void applyOrSeparate(TopicPartition partition, List<Usable> usable, long nextOffset) {
    try {
      apply(partition, usable, nextOffset);
    } catch (RuntimeException e) {
      if (stopping || usable.isEmpty()) {
        // A process that is being taken down fails on any record.
        throw e;
      }
      if (usable.size() == 1) {
        deadLetters.write(usable.get(0).record(), rejection(usable.get(0).record(), e));
        apply(partition, List.of(), nextOffset);
        return;
      }
      for (Usable one : usable) {
        applyOrSeparate(partition, List.of(one), one.record().source().offset() + 1);
      }
      apply(partition, List.of(), nextOffset);
    }
  }

  private void apply(TopicPartition partition, List<Usable> usable, long nextOffset) {
    Patience.during(
        Projection::passes,
        () -> database.transaction(sql -> apply(sql, partition, usable, nextOffset)));
  }

  private static boolean apply(
      Sql sql, TopicPartition partition, List<Usable> usable, long nextOffset) {
    Set<Row> rows = new TreeSet<>();
    rows.add(new Row.Projection());
    usable.forEach(one -> rows.addAll(one.change().rows()));
    sql.locks().hold(rows);
    usable.forEach(one -> one.change().work().accept(sql));
    Positions.advance(sql, partition, nextOffset);
    return true;
  }

  private Rejection rejection(InboundRecord record, RuntimeException e) {
    return e instanceof DatabaseRefusalException
        ? new Rejection(RejectionReason.INVALID_VALUE, e.getMessage())
        : new Rejection(RejectionReason.INTERNAL_ERROR, faultOf(record, e));
  }

  private String faultOf(InboundRecord record, RuntimeException e) {
    if (stopping) {
      throw e;
    }
    LOG.errorf(e, "%s met a fault of ours", record.position());
    return e.toString();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  private static boolean passes(Throwable failure) {
    return failure instanceof DatabaseUnavailableException
        || failure instanceof StoreUnavailableException;
  }
}
