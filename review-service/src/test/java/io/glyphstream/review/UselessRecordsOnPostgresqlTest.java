package io.glyphstream.review;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.contracts.messaging.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On PostgreSQL, which is also taken away for a while. */
@QuarkusTest
@WithTestResource(TestBroker.class)
@WithTestResource(TestPostgresql.class)
class UselessRecordsOnPostgresqlTest extends UselessRecordsCases {

  @Test
  void databaseThatIsAwayIsWaitedForAndMakesNoDeadLetter() throws Exception {
    assumeTrue(TestPostgresql.isOurs(), "a server that was named is not taken away");
    Fixture page = new Fixture(document, "AB", 1);

    TestPostgresql.restart(
        () -> {
          page.publish(probe);
          assertEquals(List.of(), deadLettersOfOurs());
        });

    await().atMost(PATIENCE).ignoreExceptions().until(() -> api.status(document, 0) == 200);
    await().atMost(PATIENCE).until(() -> new Api().lease(document, 9).size() == 2);
    assertEquals(List.of(), deadLettersOfOurs());
  }

  private List<String> deadLettersOfOurs() {
    return probe
        .read(
            Topic.REVIEW_DEAD_LETTER,
            1,
            A_WHILE,
            letter -> letter.key() != null && letter.key().startsWith(document))
        .stream()
        .map(letter -> letter.key())
        .toList();
  }
}
