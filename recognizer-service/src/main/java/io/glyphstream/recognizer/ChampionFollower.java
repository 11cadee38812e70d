package io.glyphstream.recognizer;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.model.ChampionPointer;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.recognition.model.BundleMetadata;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads the models topic from its beginning, and on for as long as the process runs: every instance
 * sees every record, in no consumer group. Until the champion at the start is known, nothing is
 * read with another model.
 */
@ApplicationScoped
class ChampionFollower {

  private static final Logger LOG = Logger.getLogger(ChampionFollower.class);
  private static final String CHAMPION = ChampionPointer.key(BundleMetadata.CHARACTER_ROLE);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long LOOK_AGAIN_MS = 2000;
  private static final long STOP_PATIENCE_MS = 5000;

  private final ModelExchange exchange;
  private final Map<String, Object> kafka;
  private final CountDownLatch known = new CountDownLatch(1);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "champion-follower");

  @Inject
  ChampionFollower(
      ModelExchange exchange, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.exchange = exchange;
    this.kafka = ChampionTopic.consumerSettings(kafka);
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    known.countDown();
    thread.join(STOP_PATIENCE_MS);
  }

  /**
   * Blocks until the topic's champion reads, or it is known that there is none or that it can't be
   * read with.
   *
   * @return false if the process ends instead
   */
  boolean awaitChampion() {
    try {
      known.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return !isStopping();
  }

  /** Whether {@link #awaitChampion} would not block. */
  boolean isChampionKnown() {
    return known.getCount() == 0;
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void run() {
    while (!isStopping()) {
      try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka)) {
        follow(consumer);
      } catch (KafkaException e) {
        LOG.warnf("the models topic can't be read, trying again: %s", e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("following the models topic failed, trying again", e);
      }
      pause();
    }
  }

  private void follow(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = ChampionTopic.assignAll(consumer, Topic.MODELS);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    ChampionPointer latest = null;
    boolean caughtUp = false;
    while (!isStopping()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        latest = isChampion(record) ? decoded(record, latest) : latest;
      }
      caughtUp = caughtUp || partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
      if (caughtUp && latest != null && !exchange.to(latest)) {
        pause();
      } else if (caughtUp) {
        known.countDown();
      }
    }
  }

  private static boolean isChampion(ConsumerRecord<byte[], byte[]> record) {
    return record.key() != null
        && record.value() != null
        && CHAMPION.equals(new String(record.key(), StandardCharsets.UTF_8));
  }

  private static ChampionPointer decoded(
      ConsumerRecord<byte[], byte[]> record, ChampionPointer before) {
    try {
      return JsonCodec.CHAMPION.decode(record.value());
    } catch (IOException e) {
      LOG.errorf("the record %s names no champion: %s", CHAMPION, e.getMessage());
      return before;
    }
  }

  private void pause() {
    try {
      stopping.await(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
