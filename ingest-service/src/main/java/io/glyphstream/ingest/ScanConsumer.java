package io.glyphstream.ingest;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.streaming.AttemptLedger;
import io.glyphstream.streaming.ExactlyOnceStep;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import io.smallrye.reactive.messaging.kafka.transactions.KafkaTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes scans from their topic, and long ones from theirs; segmented pages and dead letters go out
 * exactly once.
 */
@ApplicationScoped
@Startup
class ScanConsumer {

  static final String OUTPUTS = "ingest-outputs";
  static final String BULK_OUTPUTS = "ingest-bulk-outputs";

  /** So many go into one transaction: its cost and the wait for its slowest scan matter less. */
  private static final int SCANS_PER_WORKER = 4;

  private final ScanLanes lanes;
  private final ExactlyOnceStep quick;
  private final ExactlyOnceStep bulk;

  /**
   * @param outputs not called, like the next: its injection makes the channel's producer, which the
   *     step writes with
   */
  @Inject
  ScanConsumer(
      ScanLanes lanes,
      KafkaClientService clients,
      PageStore store,
      AttemptLedger ledger,
      @Channel(OUTPUTS) KafkaTransactions<byte[]> outputs,
      @Channel(BULK_OUTPUTS) KafkaTransactions<byte[]> bulkOutputs) {
    this.lanes = lanes;
    this.quick =
        new ExactlyOnceStep(
            settings(OUTPUTS, SCANS_PER_WORKER * lanes.quickParallelism()),
            lanes.quick(),
            clients,
            store,
            ledger);
    this.bulk =
        new ExactlyOnceStep(
            settings(BULK_OUTPUTS, lanes.bulkParallelism()), lanes.bulk(), clients, store, ledger);
  }

  private static ExactlyOnceStep.Settings settings(String channel, int scansPerTransaction) {
    return new ExactlyOnceStep.Settings(channel, Topic.SCANS_DEAD_LETTER, scansPerTransaction);
  }

  @Incoming("scans")
  @Blocking
  void onScans(
      ConsumerRecords<byte[], byte[]> scans,
      IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch) {
    quick.process(batch);
  }

  @Incoming("scans-bulk")
  @Blocking
  void onLongScans(
      ConsumerRecords<byte[], byte[]> scans,
      IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch) {
    bulk.process(batch);
  }

  void onStop(@Observes ShutdownEvent event) {
    lanes.stopBulk();
    bulk.stop();
    quick.stop();
  }
}
