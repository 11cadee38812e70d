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

/** Takes segmented pages from their topic; transcripts and dead letters go out exactly once. */
@ApplicationScoped
@Startup
class PageConsumer {

  static final String OUTPUTS = "recognizer-outputs";

  private final ExactlyOnceStep step;
  private final ChampionFollower champion;

  /**
   * @param outputs not called: its injection makes the channel's producer, which the step writes
   *     with
   */
  @Inject
  PageConsumer(
      RecognizerConfig config,
      PageHandler handler,
      KafkaClientService clients,
      PageStore store,
      AttemptLedger ledger,
      ChampionFollower champion,
      @Channel(OUTPUTS) KafkaTransactions<byte[]> outputs) {
    this.step =
        new ExactlyOnceStep(
            new ExactlyOnceStep.Settings(
                OUTPUTS, Topic.SEGMENTED_PAGES_DEAD_LETTER, config.pagesPerTransaction()),
            handler,
            clients,
            store,
            ledger);
    this.champion = champion;
  }

  @Incoming("segmented-pages")
  @Blocking
  void onPages(
      ConsumerRecords<byte[], byte[]> pages,
      IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch) {
    if (champion.awaitChampion()) {
      step.process(batch);
    }
  }

  void onStop(@Observes ShutdownEvent event) {
    step.stop();
  }
}
