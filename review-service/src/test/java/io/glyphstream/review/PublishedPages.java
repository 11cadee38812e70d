package io.glyphstream.review;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A document of a test's own on the topics, and what comes of it. */
abstract class PublishedPages {

  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final Duration A_WHILE = Duration.ofSeconds(2);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  final String document = "doc/" + UUID.randomUUID();
  final Api api = new Api();
  TopicProbe probe;

  @BeforeEach
  void connect() {
    probe = new TopicProbe(servers);
  }

  @AfterEach
  void disconnect() {
    probe.close();
  }

  Fixture publish(String text) {
    return publish(new Fixture(document, text, 1), text.replace(" ", "").length());
  }

  Fixture publish(Fixture page, int samples) {
    page.publish(probe);
    awaitPage();
    Api look = new Api();
    await().atMost(PATIENCE).until(() -> look.lease(document, 99).size() == samples);
    look.request().delete("/review/api/queue/leases").then().statusCode(204);
    return page;
  }

  void awaitPage() {
    await().atMost(PATIENCE).until(() -> api.status(document, 0) == 200);
  }

  List<Transcript> transcripts(int count) {
    List<Transcript> found =
        probe.read(Topic.TRANSCRIPTS, count, PATIENCE, this::isOurs).stream()
            .map(record -> decode(JsonCodec.TRANSCRIPT, record))
            .toList();
    assertEquals(count, found.size());
    return found;
  }

  List<Label> labels(int count) {
    List<Label> found =
        probe.read(Topic.LABELS, count, PATIENCE, this::isOurLabel).stream()
            .map(record -> decode(JsonCodec.LABEL, record))
            .toList();
    assertEquals(count, found.size());
    return found;
  }

  boolean isOurs(ConsumerRecord<String, byte[]> record) {
    return record.key().startsWith(document);
  }

  boolean isOurTombstone(ConsumerRecord<String, byte[]> record) {
    return isOurs(record) && record.value() == null;
  }

  boolean isOurLabel(ConsumerRecord<String, byte[]> record) {
    try {
      return record.value() != null
          && JsonCodec.LABEL.decode(record.value()).page().document().equals(document);
    } catch (IOException e) {
      return false;
    }
  }

  static <T> T decode(JsonCodec<T> codec, ConsumerRecord<String, byte[]> record) {
    try {
      return codec.decode(record.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
