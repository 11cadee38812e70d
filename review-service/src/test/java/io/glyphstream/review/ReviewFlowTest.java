package io.glyphstream.review;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the topics to the person and back to the topics. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class ReviewFlowTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration A_WHILE = Duration.ofSeconds(2);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  private final String document = "doc/" + UUID.randomUUID();
  private final Api api = new Api();
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
  void answerBecomesALabelAndTheNextRevision() {
    Fixture page = publish("CA7 8O8");

    String label = api.answer(page.sample(2).id(), "T");

    Transcript revised = transcripts(2).get(1);
    assertEquals(2, revised.revision());
    assertEquals("CAT 8O8", revised.text());
    assertEquals("local", revised.corrections().get(0).by());
    assertEquals(label, revised.corrections().get(0).label());
    assertEquals("7", revised.corrections().get(0).from());
    Label onTopic = labels(1).get(0);
    assertEquals(label, onTopic.id());
    assertEquals(Answer.characters("T"), onTopic.answer());
    assertEquals("7", onTopic.shown().prediction());
    assertTrue(onTopic.crop().length > 0);
  }

  @Test
  void batchMakesOneRevisionHoweverManyAnswers() {
    Fixture page = publish("ABCDE");

    api.answer(
        Map.of(
            "a-" + document,
            page.sample(0).id(),
            "b-" + document,
            page.sample(1).id(),
            "c-" + document,
            page.sample(2).id()),
        "Z");

    assertEquals("ZZZDE", transcripts(2).get(1).text());
    assertEquals(2, probe.read(Topic.TRANSCRIPTS, 3, A_WHILE, this::isOurs).size());
    assertEquals(3, labels(3).size());
  }

  @Test
  void sameAnswerSentAgainIsTakenOnce() {
    Fixture page = publish("AB");
    Map<String, String> answer = Map.of("id-" + document, page.sample(0).id());

    api.answer(answer, "Z");
    api.answer(answer, "Z");

    assertEquals("ZB", transcripts(2).get(1).text());
    assertEquals(1, probe.read(Topic.LABELS, 2, A_WHILE, this::isOurLabel).size());
    assertEquals(2, probe.read(Topic.TRANSCRIPTS, 3, A_WHILE, this::isOurs).size());
  }

  @Test
  void undoneAnswerIsTakenOutAgain() {
    Fixture page = publish("AB");
    String label = api.answer(page.sample(1).id(), "Z");
    assertEquals("AZ", transcripts(2).get(1).text());

    api.undo(label);

    Transcript revised = transcripts(3).get(2);
    assertEquals(3, revised.revision());
    assertEquals("AB", revised.text());
    assertEquals(List.of(), revised.corrections());
    assertEquals(label, labels(2).get(1).undoes());
    assertEquals(List.of(page.sample(0).id(), page.sample(1).id()), api.lease(document, 9));
  }

  @Test
  void severalCharactersAndNoneChangeTheText() {
    Fixture page = publish("AB CD");

    api.answer(page.sample(0).id(), "rn");
    api.answer(page.sample(1).id(), Answer.Kind.NOT_A_CHARACTER);
    api.answer(page.sample(3).id(), Answer.Kind.UNREADABLE);

    await().atMost(PATIENCE).until(() -> api.text(document).equals("rn CD"));
  }

  @Test
  void twoTabsNeverGetTheSameSample() {
    publish("ABCDEFGH");
    Api other = new Api();

    List<String> mine = api.lease(document, 4);
    List<String> theirs = other.lease(document, 8);

    assertEquals(4, mine.size());
    assertEquals(4, theirs.size());
    assertTrue(mine.stream().noneMatch(theirs::contains));
  }

  @Test
  void newReadingKeepsWhatPeopleSaid() {
    Fixture page = publish("CA7");
    api.answer(page.sample(2).id(), "T");
    assertEquals("CAT", transcripts(2).get(1).text());

    new Fixture(document, "C47", 9).publishTranscript(probe);

    Transcript revised = transcripts(4).get(3);
    assertEquals(9, revised.page().run());
    assertEquals(2, revised.revision());
    assertEquals("C4T", revised.text());
  }

  @Test
  void anyCharacterIsCorrectedInThePage() {
    Fixture page = new Fixture(document, "HELLO", 1);
    page.publishTranscript(probe);
    awaitPage();

    api.request()
        .body(
            Map.of(
                "id", UUID.randomUUID().toString(),
                "document", document,
                "pageIndex", 0,
                "box", page.box(4),
                "answer", Map.of("kind", "characters", "text", "0")))
        .post("/review/api/corrections")
        .then()
        .statusCode(200)
        .body("taken", equalTo(true));

    assertEquals("HELL0", transcripts(2).get(1).text());
  }

  @Test
  void deletedDocumentLeavesTombstonesAndLabelsWithoutCrops() {
    Fixture page = publish("AB");
    api.answer(page.sample(0).id(), "A");
    transcripts(2);

    api.request()
        .queryParam("document", document)
        .delete("/review/api/documents")
        .then()
        .statusCode(204);

    assertEquals(1, probe.read(Topic.TRANSCRIPTS, 1, PATIENCE, this::isOurTombstone).size());
    List<Label> labels = labels(2);
    assertTrue(labels.get(1).withdrawn());
    assertNull(labels.get(1).crop());
    String sample = page.sample(1).id();
    assertEquals(
        1,
        probe
            .read(Topic.RELABEL, 1, PATIENCE, r -> r.key().equals(sample) && r.value() == null)
            .size());
    await().atMost(PATIENCE).until(() -> api.lease(document, 9).isEmpty());
    assertEquals(List.of(), api.lease(document, 9));
  }

  @Test
  void dashboardCountsTheAuditAlone() {
    Fixture page = new Fixture(document, "AB", 1).sampledFor(RelabelSample.Reason.AUDIT);
    publish(page, 2);
    api.answer(page.sample(0).id(), "A");
    api.answer(page.sample(1).id(), "8");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                api.request()
                    .get("/review/api/dashboard")
                    .then()
                    .statusCode(200)
                    .body("accuracyByModel[0].right.count", equalTo(2))
                    .body("accuracyByModel[0].right.right", equalTo(1))
                    .body("confusions.find { it.answered == '8' }.predicted", equalTo("B")));
  }

  @Test
  void documentsAreFoundByTheirText() {
    publish("UNIQUE" + Math.abs(document.hashCode() % 1000));

    api.request()
        .queryParam("search", "unique" + Math.abs(document.hashCode() % 1000))
        .get("/review/api/documents")
        .then()
        .statusCode(200)
        .body("document", equalTo(List.of(document)));
  }

  @Test
  void requestsOfOtherSitesAreRefused() {
    io.restassured.RestAssured.given()
        .contentType("application/json")
        .body("[]")
        .post("/review/api/answers")
        .then()
        .statusCode(403)
        .body(containsString("missing"));
    api.request()
        .header("Origin", "https://evil.example")
        .body("[]")
        .post("/review/api/answers")
        .then()
        .statusCode(403);
    api.request()
        .header("Host", "evil.example")
        .get("/review/api/documents")
        .then()
        .statusCode(403);
  }

  @Test
  void labelsAreListedSinceATime() {
    Fixture page = publish("AB");
    String label = api.answer(page.sample(0).id(), "A");

    List<String> ids =
        api.request().get("/review/api/labels?limit=1000").then().extract().path("id");

    assertTrue(ids.contains(label));
    assertNotEquals(0, ids.size());
  }

  private Fixture publish(String text) {
    return publish(new Fixture(document, text, 1), text.replace(" ", "").length());
  }

  private Fixture publish(Fixture page, int samples) {
    page.publish(probe);
    awaitPage();
    Api look = new Api();
    await().atMost(PATIENCE).until(() -> look.lease(document, 99).size() == samples);
    look.request().delete("/review/api/queue/leases").then().statusCode(204);
    return page;
  }

  private void awaitPage() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                api.request().queryParam("document", document).get("/review/api/pages").statusCode()
                    == 200);
  }

  private List<Transcript> transcripts(int count) {
    List<Transcript> found =
        probe.read(Topic.TRANSCRIPTS, count, PATIENCE, this::isOurs).stream()
            .map(record -> decode(JsonCodec.TRANSCRIPT, record))
            .toList();
    assertEquals(count, found.size());
    return found;
  }

  private List<Label> labels(int count) {
    List<Label> found =
        probe.read(Topic.LABELS, count, PATIENCE, this::isOurLabel).stream()
            .map(record -> decode(JsonCodec.LABEL, record))
            .toList();
    assertEquals(count, found.size());
    return found;
  }

  private boolean isOurs(ConsumerRecord<String, byte[]> record) {
    return record.key().startsWith(document);
  }

  private boolean isOurTombstone(ConsumerRecord<String, byte[]> record) {
    return isOurs(record) && record.value() == null;
  }

  private boolean isOurLabel(ConsumerRecord<String, byte[]> record) {
    return decode(JsonCodec.LABEL, record).page().document().equals(document);
  }

  private static <T> T decode(JsonCodec<T> codec, ConsumerRecord<String, byte[]> record) {
    try {
      return codec.decode(record.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
