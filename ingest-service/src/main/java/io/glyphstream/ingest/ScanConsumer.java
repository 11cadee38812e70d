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

/** Takes scans from their topic; segmented pages and dead letters go out exactly once. */
@ApplicationScoped
@Startup
class ScanConsumer {

  static final String OUTPUTS = "ingest-outputs";

  /** So many go into one transaction: its cost and the wait for its slowest scan matter less. */
  private static final int SCANS_PER_WORKER = 4;

  private final ExactlyOnceStep step;

  /**
   * @param outputs not called: its injection makes the channel's producer, which the step writes
   *     with
   */
  @Inject
  ScanConsumer(
      ScanHandler handler,
      KafkaClientService clients,
      PageStore store,
      AttemptLedger ledger,
      @Channel(OUTPUTS) KafkaTransactions<byte[]> outputs) {
    this.step =
        new ExactlyOnceStep(
            new ExactlyOnceStep.Settings(
                OUTPUTS, Topic.SCANS_DEAD_LETTER, SCANS_PER_WORKER * handler.parallelism()),
            handler,
            clients,
            store,
            ledger);
  }

  @Incoming("scans")
  @Blocking
  void onScans(
      ConsumerRecords<byte[], byte[]> scans,
      IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch) {
    step.process(batch);
  }

  void onStop(@Observes ShutdownEvent event) {
    step.stop();
  }
}
