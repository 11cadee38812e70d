package io.glyphstream.review.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.review.Fixture;
import io.glyphstream.review.store.ReviewDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class PagesTest {

  @Inject ReviewDatabase database;

  private final String document = UUID.randomUUID().toString();

  @Test
  void pageThatIsDeletedAndReadAnewInOneTransactionIsThere() {
    database.transaction(
        sql -> {
          assertTrue(Pages.keep(sql, page("OLD", 1), 0));
          assertTrue(Pages.keep(sql, page("OLDER", 2), 0));
          Pages.delete(sql, document, 0);
          return Pages.keep(sql, page("NEW", 1), 0);
        });

    assertEquals(Optional.of(page("NEW", 1)), current());
    assertEquals(1, database.transaction(sql -> Pages.history(sql, document, 0)).size());
  }

  private Optional<Transcript> current() {
    return database.transaction(sql -> Pages.current(sql, document, 0));
  }

  private Transcript page(String text, long run) {
    return new Fixture(document, text, run).transcript();
  }
}
