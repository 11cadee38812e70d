package io.glyphstream.streaming;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.outcome.UnavailableException;
import io.glyphstream.contracts.store.PageStore;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A service's step of the stream: consumed records in; their outputs, dead letters and offsets out,
 * in one Kafka transaction for every few records. Outputs are computed before the transaction
 * begins.
 *
 * <p>No record is dropped: one that the handler fails on becomes a dead letter; one that takes the
 * process down is handled alone from then on and becomes a dead letter when it has done so three
 * times; while store, broker or what the handler needs is away the step waits.
 */
public final class ExactlyOnceStep {

  private static final Logger LOG = System.getLogger(ExactlyOnceStep.class.getName());
  private static final int MAX_ATTEMPTS = 3;

  /** All four steps of a process together stay below the 30 s that are given to it to end. */
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(7);

  private final Settings settings;
  private final RecordHandler handler;
  private final KafkaClientService clients;
  private final PageStore store;
  private final AttemptLedger ledger;
  private final Semaphore work = new Semaphore(1);
  private volatile boolean stopping;

  /**
   * How a step is set up.
   *
   * @param outputChannel the outgoing channel whose transactional producer writes everything
   * @param deadLetters where records go that can't be handled
   * @param recordsPerTransaction at least 1; more make a transaction's cost matter less, and its
   *     outputs are held in memory until it begins
   */
  public record Settings(String outputChannel, Topic deadLetters, int recordsPerTransaction) {}

  public ExactlyOnceStep(
      Settings settings,
      RecordHandler handler,
      KafkaClientService clients,
      PageStore store,
      AttemptLedger ledger) {
    this.settings = settings;
    this.handler = handler;
    this.clients = clients;
    this.store = store;
    this.ledger = ledger;
  }

  /**
   * Blocks until every record's outputs are committed, the partitions have gone to another consumer
   * or the step is told to stop.
   */
  public void process(IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch) {
    TransactionalWriter writer =
        new TransactionalWriter(
            clients.getProducer(settings.outputChannel()), clients.getConsumer(batch.getChannel()));
    for (List<InboundRecord> portion : portions(batch.getRecords())) {
      if (stopping || !work.tryAcquire()) {
        return;
      }
      try {
        if (!carryOut(portion, writer, batch.getConsumerGroupGenerationId())) {
          return;
        }
      } finally {
        work.release();
      }
    }
  }

  /** False if the portion is left to whoever gets it next. */
  private boolean carryOut(
      List<InboundRecord> portion, TransactionalWriter writer, int generation) {
    List<OutboundRecord> outputs;
    try {
      // Asked before the first try: tries that an outage cuts short may leave counts behind, and
      // they took no process down.
      boolean crashing = waiting(() -> isCrashing(portion));
      outputs =
          waiting(
              () ->
                  crashing
                      ? withinLimits(List.of(crashedRepeatedly(portion.get(0))))
                      : outputsOf(portion));
    } catch (CancellationException e) {
      return false;
    }
    boolean written = writer.write(outputs, offsetsBehind(portion), generation);
    if (written) {
      portion.forEach(ledger::end);
    }
    return written;
  }

  /**
   * Lets the records in work be finished and begins no others. Called before the clients are closed
   * and the handler's parts are taken down: else a process that is told to end would look like one
   * that a record ended.
   */
  public void stop() {
    stopping = true;
    try {
      if (!work.tryAcquire(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.INFO, "the records in work are left to the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A record that was begun before and not ended is a portion of its own. */
  private List<List<InboundRecord>> portions(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    List<List<InboundRecord>> portions = new ArrayList<>();
    boolean open = false;
    for (ConsumerRecord<byte[], byte[]> source : records) {
      InboundRecord record = new InboundRecord(source);
      boolean alone = waiting(() -> ledger.unfinished(record)) > 0;
      if (alone
          || !open
          || portions.get(portions.size() - 1).size() >= settings.recordsPerTransaction()) {
        portions.add(new ArrayList<>());
      }
      portions.get(portions.size() - 1).add(record);
      open = !alone;
    }
    return portions;
  }

  /** Only a record on its own: a dead letter accounts for no other. */
  private boolean isCrashing(List<InboundRecord> portion) {
    return portion.size() == 1 && ledger.unfinished(portion.get(0)) >= MAX_ATTEMPTS;
  }

  private List<OutboundRecord> outputsOf(List<InboundRecord> portion) {
    ledger.begin(portion);
    try {
      return withinLimits(handleOrSeparate(portion));
    } finally {
      // Now: what ends the process from here on, in a long wait for the broker, is not the record.
      portion.forEach(ledger::end);
    }
  }

  private List<OutboundRecord> handleOrSeparate(List<InboundRecord> portion) {
    try {
      return handler.handle(portion);
    } catch (UnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      if (stopping) {
        // A process that is being taken down fails on any record.
        throw new CancellationException(e.toString());
      }
      if (portion.size() > 1) {
        return portion.stream().flatMap(r -> handleOrSeparate(List.of(r)).stream()).toList();
      }
      LOG.log(Level.ERROR, "record " + portion.get(0).position() + " could not be handled", e);
      return List.of(deadLetter(portion.get(0), RejectionReason.INTERNAL_ERROR, e.toString()));
    }
  }

  private OutboundRecord crashedRepeatedly(InboundRecord record) {
    return deadLetter(
        record,
        RejectionReason.CRASHED_REPEATEDLY,
        "the process ended " + MAX_ATTEMPTS + " times while handling this record");
  }

  private OutboundRecord deadLetter(InboundRecord record, RejectionReason reason, String detail) {
    return OutboundRecord.deadLetter(record, settings.deadLetters(), new Rejection(reason, detail));
  }

  private List<OutboundRecord> withinLimits(List<OutboundRecord> outputs) {
    return outputs.stream().map(output -> output.withinLimit(store)).toList();
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsetsBehind(List<InboundRecord> portion) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (InboundRecord record : portion) {
      ConsumerRecord<byte[], byte[]> source = record.source();
      offsets.put(
          new TopicPartition(source.topic(), source.partition()),
          new OffsetAndMetadata(source.offset() + 1));
    }
    return offsets;
  }

  /** Tries again for as long as the store, or what the handler needs, is away. */
  private static <T> T waiting(Supplier<T> work) {
    return Patience.during(UnavailableException.class::isInstance, work);
  }
}
