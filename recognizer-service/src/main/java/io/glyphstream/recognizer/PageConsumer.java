package io.glyphstream.recognizer;

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
 * Takes segmented pages from their topic, and those of long scans from theirs; transcripts and dead
 * letters go out exactly once.
 */
@ApplicationScoped
@Startup
class PageConsumer {

  static final String OUTPUTS = "recognizer-outputs";

  static final String BULK_OUTPUTS = "recognizer-bulk-outputs";

  /** Few pages of long scans at a time: short ones may come meanwhile. */
  private static final int BULK_PAGES = 2;

  private final ExactlyOnceStep quick;
  private final ExactlyOnceStep bulk;
  private final ChampionFollower champion;

  /**
   * @param outputs not called, like the next: its injection makes the channel's producer, which the
   *     step writes with
   */
  @Inject
  PageConsumer(
      RecognizerConfig config,
      PageHandler handler,
      KafkaClientService clients,
      PageStore store,
      AttemptLedger ledger,
      ChampionFollower champion,
      @Channel(OUTPUTS) KafkaTransactions<byte[]> outputs,
      @Channel(BULK_OUTPUTS) KafkaTransactions<byte[]> bulkOutputs) {
    this.quick =
        new ExactlyOnceStep(
            settings(OUTPUTS, config.pagesPerTransaction()), handler, clients, store, ledger);
    this.bulk =
        new ExactlyOnceStep(
            settings(BULK_OUTPUTS, Math.min(BULK_PAGES, config.pagesPerTransaction())),
            handler,
            clients,
            store,
            ledger);
    this.champion = champion;
  }

  private static ExactlyOnceStep.Settings settings(String channel, int pagesPerTransaction) {
    return new ExactlyOnceStep.Settings(
        channel, Topic.SEGMENTED_PAGES_DEAD_LETTER, pagesPerTransaction);
  }

  @Incoming("segmented-pages")
  @Blocking
  void onPages(
      ConsumerRecords<byte[], byte[]> pages,
      IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch) {
    process(quick, batch);
  }

  @Incoming("segmented-pages-bulk")
  @Blocking
  void onPagesOfLongScans(
      ConsumerRecords<byte[], byte[]> pages,
      IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch) {
    process(bulk, batch);
  }

  private void process(
      ExactlyOnceStep step, IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch) {
    if (champion.awaitChampion()) {
      step.process(batch);
    }
  }

  void onStop(@Observes ShutdownEvent event) {
    bulk.stop();
    quick.stop();
  }
}
