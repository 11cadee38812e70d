package io.glyphstream.benchmarks.chaos;

import io.glyphstream.benchmarks.chaos.ScanDoor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic itself, by any Kafka client. */
final class KafkaDoor implements ScanDoor, AutoCloseable {

  /** The topic's limit. */
  static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

  private static final int DELIVERY_TIMEOUT_MS = 30_000;
  private static final int REQUEST_TIMEOUT_MS = 10_000;
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

  private final KafkaProducer<String, byte[]> producer;

  KafkaDoor(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                MAX_RECORD_BYTES,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                DELIVERY_TIMEOUT_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                REQUEST_TIMEOUT_MS,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @Override
  public Answer send(ChaosDocument document) throws InterruptedException {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(RecordReading.SCANS, document.id(), document.scan());
    document
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
      return Answer.TAKEN;
    } catch (ExecutionException | KafkaException e) {
      return Answer.TRY_AGAIN;
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE_PATIENCE);
  }
}
