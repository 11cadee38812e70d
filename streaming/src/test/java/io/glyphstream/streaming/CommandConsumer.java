package io.glyphstream.streaming;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import io.smallrye.reactive.messaging.kafka.transactions.KafkaTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * A step whose records say what is to go wrong: {@code fail-...}, {@code store-...}, {@code
 * folder-...}; others are echoed.
 */
@ApplicationScoped
class CommandConsumer {

  private static final int OUTAGES = 4;
  private static final long AWAY_MS = 150;

  private final Map<String, Integer> outages = new ConcurrentHashMap<>();
  private final Path attempts;
  private final ExactlyOnceStep step;

  @Inject
  CommandConsumer(
      KafkaClientService clients,
      PageStore store,
      AttemptLedger ledger,
      @ConfigProperty(name = "glyphstream.store.path") Path folder,
      @Channel("outputs") KafkaTransactions<byte[]> outputs) {
    this.attempts = folder.resolve("attempts");
    this.step =
        new ExactlyOnceStep(
            new ExactlyOnceStep.Settings("outputs", Topic.SCANS_DEAD_LETTER, 5),
            this::obey,
            clients,
            store,
            ledger);
  }

  @Incoming("commands")
  @Blocking
  void onCommands(
      ConsumerRecords<byte[], byte[]> commands,
      IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch) {
    step.process(batch);
  }

  private List<OutboundRecord> obey(List<InboundRecord> commands) {
    List<OutboundRecord> echoes = new ArrayList<>();
    for (InboundRecord command : commands) {
      String name = command.document();
      if (name.startsWith("fail-")) {
        throw new IllegalStateException("told to fail");
      }
      if (name.startsWith("store-") && outages.merge(name, 1, Integer::sum) <= OUTAGES) {
        throw new StoreUnavailableException("told to wait", new IOException());
      }
      if (name.startsWith("folder-") && outages.merge("folder", 1, Integer::sum) <= OUTAGES) {
        takeAwayForAWhile();
        throw new StoreUnavailableException("the folder is gone", new IOException());
      }
      echoes.add(
          OutboundRecord.of(
              Topic.TRANSCRIPTS,
              name,
              name,
              command.source().value(),
              new OutboundRecord.Event(name, "/test", "test.echo", "text/plain")));
    }
    return echoes;
  }

  /** The attempts that are in work can't be ended then. */
  private void takeAwayForAWhile() {
    Path away = attempts.resolveSibling("away");
    try {
      Files.move(attempts, away);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CompletableFuture.delayedExecutor(AWAY_MS, TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              try {
                Files.move(away, attempts);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
