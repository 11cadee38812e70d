package io.glyphstream.review.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestBroker.class)
class RowLocksTest {

  private static final Row SAMPLE = new Row.Sample("b");
  private static final Row PAGE = new Row.Page("document", 10);
  private static final Row LABEL = new Row.Label("a");
  private static final Row OUTBOX = new Row.Outbox();

  private static final String MARGIN = "SELECT margin FROM sample WHERE id = ?";

  @Inject ReviewDatabase database;

  @Test
  void rowsAreHeldInTheirOrderHoweverTheyAreNamed() {
    inTransaction(
        locks -> {
          locks.hold(List.of(OUTBOX, LABEL, PAGE, SAMPLE, new Row.Projection()));
          locks.hold(SAMPLE);
          locks.hold(List.of(PAGE, OUTBOX));
        });
  }

  @Test
  void kindsHaveOneOrder() {
    assertRefused(PAGE, SAMPLE);
    assertRefused(LABEL, PAGE);
    assertRefused(OUTBOX, LABEL);
    assertRefused(SAMPLE, new Row.Projection());
  }

  @Test
  void rowsOfOneKindAreInTheOrderOfTheirKeys() {
    assertRefused(SAMPLE, new Row.Sample("a"));
    assertRefused(PAGE, new Row.Page("document", 9));
    assertRefused(PAGE, new Row.Page("a", 11));
  }

  private void assertRefused(Row first, Row second) {
    assertThrows(
        IllegalStateException.class,
        () ->
            inTransaction(
                locks -> {
                  locks.hold(first);
                  locks.hold(second);
                }));
  }

  @Test
  void rowIsHeldByOneTransactionUntilItEnds() throws InterruptedException {
    StringBuffer order = new StringBuffer();
    Thread[] second = new Thread[1];
    inTransaction(
        locks -> {
          locks.hold(OUTBOX);
          second[0] = new Thread(() -> inTransaction(later -> append(later, order, "second")));
          second[0].start();
          pause();
          append(locks, order, "first ");
        });
    second[0].join();
    assertEquals("first second", order.toString());
  }

  @Test
  void rowThatWasNotThereStaysAwayForTheTransaction() {
    String id = UUID.randomUUID().toString();
    Row row = new Row.Sample(id);
    inTransaction(
        locks -> {
          assertFalse(locks.hold(row));
          database.transaction(sql -> insert(sql, id));
          assertFalse(locks.hold(row));
          assertFalse(locks.holds(row));
          assertEquals(0, locks.update(row, "UPDATE sample SET margin = 1 WHERE id = ?", id));
        });
    assertEquals(0L, (long) database.transaction(sql -> sql.number(MARGIN, id)));
  }

  @Test
  void rowThatATransactionAddsIsItsOwn() {
    String id = UUID.randomUUID().toString();
    Row row = new Row.Sample(id);
    database.transaction(
        sql -> {
          assertFalse(sql.locks().hold(row));
          insert(sql, id);
          sql.locks().added(row);
          sql.locks().hold(PAGE);
          assertTrue(sql.locks().hold(row));
          return sql.locks().update(row, "UPDATE sample SET margin = 1 WHERE id = ?", id);
        });
    assertEquals(1L, (long) database.transaction(sql -> sql.number(MARGIN, id)));
  }

  private static int insert(Sql sql, String id) {
    return sql.update(
        "INSERT INTO sample (id, document, page_index, prediction, margin, reason, sampled_at,"
            + " twice, queue, stage, lease_holder, lease_until)"
            + " VALUES (?, 'none', 0, 'A', 0, 'AUDIT', 0, FALSE, 'nobody', 'SETTLED', '', 0)",
        id);
  }

  private static void append(RowLocks locks, StringBuffer order, String who) {
    locks.hold(OUTBOX);
    order.append(who);
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE sample SET lease_until = 0",
        "DELETE FROM page WHERE page_index = 0",
        "UPDATE label SET undone_by = ''",
        "UPDATE outbox_head SET place = 0",
        "SELECT id FROM skipped FOR UPDATE"
      })
  void nothingElseLocksThem(String statement) {
    assertThrows(
        IllegalArgumentException.class, () -> database.transaction(sql -> sql.update(statement)));
    assertThrows(
        IllegalArgumentException.class,
        () -> database.transaction(sql -> sql.list(statement, row -> true)));
  }

  private void inTransaction(Consumer<RowLocks> work) {
    database.transaction(
        sql -> {
          work.accept(sql.locks());
          return true;
        });
  }
}
