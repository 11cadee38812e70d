package io.glyphstream.review;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the topics to the person and back to the topics. On any database. */
abstract class ReviewFlowCases extends PublishedPages {

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
}
