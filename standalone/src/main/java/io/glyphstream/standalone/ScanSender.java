package io.glyphstream.standalone;

import io.glyphstream.contracts.document.DocumentId;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.messaging.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Puts files on the scans topic. Each gets an id of its own, its name and a random part; the
 * producer's own retries keep it, so no file becomes two documents.
 */
final class ScanSender implements AutoCloseable {

  private static final int RANDOM_CHARACTERS = 8;

  private final KafkaSettings kafka;
  private final KafkaProducer<String, byte[]> producer;
  private final List<Sending> sendings = new ArrayList<>();

  private record Sending(Path file, Future<?> acknowledged) {}

  ScanSender(KafkaSettings kafka) {
    this.kafka = kafka;
    this.producer =
        new KafkaProducer<>(
            kafka.with(
                Map.of(
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                    Topic.SCANS.maxRecordBytes(),
                    ProducerConfig.ACKS_CONFIG,
                    "all")),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Hands the file to the producer; waits while its buffer is full. */
  void send(Path file, byte[] scan, String mediaType) {
    String name = file.getFileName().toString();
    String random = UUID.randomUUID().toString().substring(0, RANDOM_CHARACTERS);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topic.SCANS.topicName(), DocumentId.ofFile(name, random), scan);
    record.headers().add(HeaderNames.CONTENT_TYPE, mediaType.getBytes(StandardCharsets.UTF_8));
    sendings.add(new Sending(file, producer.send(record)));
  }

  /** Waits for the broker's word on every file; a line for each that it does not have. */
  List<String> awaitAll() {
    List<String> problems = new ArrayList<>();
    for (Sending sending : sendings) {
      try {
        sending.acknowledged().get();
      } catch (ExecutionException e) {
        problems.add(sending.file() + ": not sent: " + kafka.explain(e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailure("interrupted", e);
      }
    }
    return problems;
  }

  @Override
  public void close() {
    producer.close();
  }
}
