package io.glyphstream.review.projection;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.streaming.InboundRecord;
import io.glyphstream.streaming.OutboundRecord;
import io.glyphstream.streaming.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/**
 * Writes records that are of no use to their dead-letter topic. A record's position advances only
 * after its dead letter: a crash between the two doubles it, and none is lost.
 */
@ApplicationScoped
class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final PageStore store;
  private final MeterRegistry metrics;
  private final Map<String, Object> kafka;
  private KafkaProducer<byte[], byte[]> producer;

  @Inject
  DeadLetters(
      PageStore store,
      MeterRegistry metrics,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.store = store;
    this.metrics = metrics;
    this.kafka = kafka;
  }

  /** Blocks until every replica has the dead letter, however long broker or store are away. */
  void write(InboundRecord record, Rejection rejection) {
    String reason = rejection.reason().code();
    String cause = PrintableText.of(rejection.detail());
    LOG.errorf("%s can't be used (%s): %s", record.position(), reason, cause);
    OutboundRecord letter =
        OutboundRecord.deadLetter(
            record, Topic.REVIEW_DEAD_LETTER, new Rejection(rejection.reason(), cause));
    Patience.during(
        failure ->
            failure instanceof KafkaException || failure instanceof StoreUnavailableException,
        () -> send(letter.withinLimit(store)));
    metrics
        .counter(
            "glyphstream.review.rejections", "topic", record.source().topic(), "reason", reason)
        .increment();
  }

  private synchronized boolean send(OutboundRecord letter) {
    try {
      open().send(letter.toProducerRecord()).get();
      return true;
    } catch (ExecutionException e) {
      close();
      throw new KafkaException("a dead letter can't be written: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a dead letter was written");
    }
  }

  /** Made for the first dead letter, and anew after each failure. */
  private KafkaProducer<byte[], byte[]> open() {
    if (producer == null) {
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(
          ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.REVIEW_DEAD_LETTER.maxRecordBytes());
      producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
