package io.glyphstream.review;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

/** Nothing that stands on a topic stops review. On any database. */
abstract class UselessRecordsCases extends PublishedPages {

  /** Marks this test's records, whose keys say nothing. */
  private static final String MARK = "test-record";

  @Test
  void eachBecomesADeadLetterWithItsReasonAndHoldsUpNoOther() {
    List<UselessRecord> useless = UselessRecord.all(document);
    List<String> before = new ArrayList<>();
    for (int i = 0; i < useless.size(); i++) {
      before.add(document + "/good/" + i);
      new Fixture(before.get(i), "A", 1).publish(probe);
      write(useless.get(i), i);
    }

    Map<String, ConsumerRecord<String, byte[]>> letters = deadLetters(useless.size());

    for (int i = 0; i < useless.size(); i++) {
      UselessRecord record = useless.get(i);
      ConsumerRecord<String, byte[]> letter = letters.get(mark(i));
      assertEquals(
          record.reason(),
          TopicProbe.header(letter, HeaderNames.DEAD_LETTER_REASON),
          record::toString);
      assertEquals(record.key(), letter.key());
      assertArrayEquals(record.bytes(), letter.value());
      assertEquals(
          record.topic().topicName(), TopicProbe.header(letter, HeaderNames.DEAD_LETTER_TOPIC));
      assertTrue(
          Integer.parseInt(TopicProbe.header(letter, HeaderNames.DEAD_LETTER_PARTITION)) >= 0);
      assertTrue(Long.parseLong(TopicProbe.header(letter, HeaderNames.DEAD_LETTER_OFFSET)) >= 0);
      String cause = TopicProbe.header(letter, HeaderNames.DEAD_LETTER_CAUSE);
      assertFalse(cause.isBlank() || cause.chars().anyMatch(Character::isISOControl), cause);
    }
    assertEquals(useless.size(), letters.size());
    for (String good : before) {
      await().atMost(PATIENCE).until(() -> api.status(good, 0) == 200);
      await().atMost(PATIENCE).until(() -> new Api().lease(good, 9).size() == 1);
    }
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/q/metrics")
        .then()
        .body(
            containsString(
                "glyphstream_review_rejections_total{reason=\"invalid-key\",topic=\"relabel\"}"));
  }

  @Test
  void answersAreTakenBesideThem() {
    Fixture page = publish("CA7");
    UselessRecord.all("bad-" + document).forEach(record -> write(record, 0));

    api.answer(page.sample(2).id(), "T");

    assertEquals("CAT", transcripts(2).get(1).text());
  }

  private void write(UselessRecord record, int index) {
    List<Header> headers = new ArrayList<>(List.of(record.headers()));
    headers.add(new RecordHeader(MARK, mark(index).getBytes(StandardCharsets.UTF_8)));
    probe.write(record.topic(), record.key(), record.bytes(), headers.toArray(Header[]::new));
  }

  private String mark(int index) {
    return document + " " + index;
  }

  private Map<String, ConsumerRecord<String, byte[]>> deadLetters(int count) {
    return probe
        .read(
            Topic.REVIEW_DEAD_LETTER,
            count,
            PATIENCE,
            letter -> String.valueOf(TopicProbe.header(letter, MARK)).startsWith(document + " "))
        .stream()
        .collect(Collectors.toMap(letter -> TopicProbe.header(letter, MARK), letter -> letter));
  }
}
