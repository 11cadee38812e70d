package io.glyphstream.recognizer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.model.ChampionPointer;
import io.glyphstream.contracts.model.PublishedBundle;
import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.contracts.wire.SegmentedPageCodec;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class ModelExchangeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration A_WHILE = Duration.ofSeconds(2);
  private static final int CHARACTERS = 12;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject PageStore store;

  private final String prefix = UUID.randomUUID() + "-";
  private TopicProbe probe;

  @BeforeEach
  void connect() {
    probe = new TopicProbe(servers);
  }

  @AfterEach
  void disconnect() {
    probe.close();
  }

  @Test
  void pagesInFlightAreReadOnceAndEachByOneModel() throws IOException {
    int pages = 200;
    List<String> versions = List.of("1.0.1", "1.0.2", "1.0.3");
    Map<String, ChampionPointer> champions = new HashMap<>();
    versions.forEach(v -> champions.put(v, Bundles.champion(Bundles.version(v), store)));

    for (int i = 0; i < pages; i++) {
      if (i % 50 == 25) {
        promote(champions.get(versions.get(i / 50 % versions.size())));
      }
      write(i);
      pause();
    }
    promote(champions.get("1.0.3"));
    awaitModel("glyphnet/1.0.3");
    write(pages);

    Map<String, String> models = modelsByDocument(pages + 1);
    assertEquals(pages + 1, models.size());
    assertEquals("glyphnet/1.0.3", models.get(prefix + pages));
    assertTrue(Set.copyOf(models.values()).size() > 1, "no exchange happened while pages came");
    for (ConsumerRecord<String, byte[]> record : samples(pages + 1)) {
      RelabelSample sample = JsonCodec.RELABEL_SAMPLE.decode(record.value());
      assertEquals(models.get(sample.page().document()), sample.model());
    }
  }

  @Test
  void championThatIsNotWhatItShouldBeIsRefusedAndTheOldOneGoesOn() throws IOException {
    promote(Bundles.champion(Bundles.version("1.0.4"), store));
    awaitModel("glyphnet/1.0.4");
    ChampionPointer good = Bundles.champion(Bundles.version("1.0.5"), store);
    ContentReference nowhere = new ContentReference("ab".repeat(32), good.bundle().sha256());

    assertRefused(with(good, nowhere.uri(), good.bundle().sha256()), "no intact");
    assertRefused(with(good, "s3://else/where", good.bundle().sha256()), "no place");
    assertRefused(with(good, good.bundle().location(), "ef".repeat(32)), "sha256");
    assertRefused(Bundles.champion(Bundles.foreignAlphabet("1.0.6"), store), "characters");
    probe.write(Topic.MODELS, good.key(), "no JSON".getBytes());
    write(0);
    assertEquals("glyphnet/1.0.4", modelsByDocument(1).get(prefix + 0));

    promote(good);
    awaitModel("glyphnet/1.0.5");
    assertFalse(text("/q/health/ready").contains("refused"));
  }

  private void assertRefused(ChampionPointer champion, String reason) {
    promote(champion);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              String ready = text("/q/health/ready");
              return ready.contains(reason) && ready.contains("\"model\": \"glyphnet/1.0.4\"");
            });
  }

  private static ChampionPointer with(ChampionPointer good, String location, String sha256) {
    PublishedBundle bundle = good.bundle();
    return new ChampionPointer(
        new PublishedBundle(
            bundle.name(),
            bundle.version(),
            bundle.role(),
            location,
            sha256,
            bundle.sizeBytes(),
            bundle.alphabet(),
            bundle.normalisation(),
            bundle.metrics(),
            bundle.publishedAt()),
        good.previous(),
        good.reason(),
        good.since());
  }

  private void promote(ChampionPointer champion) {
    probe.write(Topic.MODELS, champion.key(), JsonCodec.CHAMPION.encode(champion));
  }

  private void awaitModel(String id) {
    String gauge = "glyphstream_recognizer_model{model=\"" + id + "\"} 1.0";
    await().atMost(PATIENCE).until(() -> text("/q/metrics").contains(gauge));
  }

  private static String text(String path) {
    return given().get(path).asString();
  }

  private void write(int number) {
    String document = prefix + number;
    probe.write(
        Topic.SEGMENTED_PAGES,
        document,
        SegmentedPageCodec.encode(Pages.scribbles(document, CHARACTERS, number)));
  }

  /** Each document's only transcript's model. */
  private Map<String, String> modelsByDocument(int count) throws IOException {
    probe.read(Topic.TRANSCRIPTS, count, PATIENCE, this::isOurs);
    Map<String, String> models = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record :
        probe.read(Topic.TRANSCRIPTS, Integer.MAX_VALUE, A_WHILE, this::isOurs)) {
      Transcript transcript = JsonCodec.TRANSCRIPT.decode(record.value());
      String before = models.put(transcript.page().document(), transcript.model());
      assertEquals(null, before, () -> record.key() + " was read twice");
    }
    return models;
  }

  /** All samples of ours, of which a page of noise has at least one. */
  private List<ConsumerRecord<String, byte[]>> samples(int atLeast) throws IOException {
    Set<String> documents = new TreeSet<>();
    List<ConsumerRecord<String, byte[]>> ours =
        probe.read(Topic.RELABEL, Integer.MAX_VALUE, A_WHILE, record -> true).stream()
            .filter(record -> new String(record.value()).contains(prefix))
            .toList();
    for (ConsumerRecord<String, byte[]> record : ours) {
      documents.add(JsonCodec.RELABEL_SAMPLE.decode(record.value()).page().document());
    }
    assertEquals(atLeast, documents.size(), "every page of noise has unsure characters");
    return ours;
  }

  private boolean isOurs(ConsumerRecord<String, byte[]> record) {
    return record.key().startsWith(prefix);
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
