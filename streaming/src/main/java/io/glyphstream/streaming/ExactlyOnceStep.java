package io.glyphstream.streaming;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * process down is handled alone the second time and becomes a dead letter the third time; while
 * store or broker is away the step waits.
 */
public final class ExactlyOnceStep {

  private static final Logger LOG = System.getLogger(ExactlyOnceStep.class.getName());
  private static final int MAX_ATTEMPTS = 3;
  private static final Duration FIRST_RETRY = Duration.ofMillis(200);
  private static final Duration LAST_RETRY = Duration.ofSeconds(10);

  private final Settings settings;
  private final RecordHandler handler;
  private final KafkaClientService clients;
  private final PageStore store;
  private final AttemptLedger ledger;

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
   * Blocks until every record's outputs are committed, or the partitions have gone to another
   * consumer.
   */
  public void process(IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch) {
    TransactionalWriter writer =
        new TransactionalWriter(
            clients.getProducer(settings.outputChannel()), clients.getConsumer(batch.getChannel()));
    for (List<InboundRecord> portion : portions(batch.getRecords())) {
      List<OutboundRecord> outputs = waitingForStore(() -> outputsOf(portion));
      if (!writer.write(outputs, offsetsBehind(portion), batch.getConsumerGroupGenerationId())) {
        return;
      }
      portion.forEach(ledger::end);
    }
  }

  /** A record that was begun before and not ended is a portion of its own. */
  private List<List<InboundRecord>> portions(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    List<List<InboundRecord>> portions = new ArrayList<>();
    boolean open = false;
    for (ConsumerRecord<byte[], byte[]> source : records) {
      InboundRecord record = new InboundRecord(source);
      boolean alone = waitingForStore(() -> ledger.unfinished(record)) > 0;
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

  private List<OutboundRecord> outputsOf(List<InboundRecord> portion) {
    InboundRecord first = portion.get(0);
    if (ledger.unfinished(first) >= MAX_ATTEMPTS - 1) {
      return withinLimits(List.of(crashedRepeatedly(first)));
    }
    portion.forEach(ledger::begin);
    try {
      return withinLimits(handleOrSeparate(portion));
    } catch (StoreUnavailableException e) {
      portion.forEach(ledger::end);
      throw e;
    }
  }

  private List<OutboundRecord> handleOrSeparate(List<InboundRecord> portion) {
    try {
      return handler.handle(portion);
    } catch (StoreUnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
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
        "the process ended " + (MAX_ATTEMPTS - 1) + " times while handling this record");
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

  /** Tries again for as long as the store is away. */
  private static <T> T waitingForStore(Supplier<T> work) {
    return Uni.createFrom()
        .item(work)
        .onFailure(StoreUnavailableException.class)
        .invoke(e -> LOG.log(Level.WARNING, "waiting: " + e.getMessage()))
        .onFailure(StoreUnavailableException.class)
        .retry()
        .withBackOff(FIRST_RETRY, LAST_RETRY)
        .indefinitely()
        .await()
        .indefinitely();
  }
}
