package io.glyphstream.review.outbox;

import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Which of the instances that share a database empties the outbox: one at a time. */
@ApplicationScoped
class RelayLease {

  /** An instance that is killed is succeeded after this. */
  private static final Duration TERM = Duration.ofSeconds(15);

  /** Before anything can be put into the outbox. */
  private static final int EARLY = 1000;

  private final String me = UUID.randomUUID().toString();
  private final Clock clock = Clock.systemUTC();

  @Inject ReviewDatabase database;

  void makeHead(@Observes @Priority(EARLY) StartupEvent event) {
    database.transaction(
        sql ->
            sql.update(
                "INSERT INTO outbox_head (store, place, relay, relay_until)"
                    + " SELECT CAST(? AS VARCHAR), 0, '', 0"
                    + " WHERE NOT EXISTS (SELECT 1 FROM outbox_head)",
                UUID.randomUUID().toString()));
  }

  /** Takes the lease, or renews it when half is over; false if another instance has it. */
  boolean take(Sql sql) {
    long now = clock.millis();
    return hasUntil(sql, now + TERM.toMillis() / 2)
        || sql.locks()
                .update(
                    new Row.Outbox(),
                    "UPDATE outbox_head SET relay = ?, relay_until = ? WHERE relay = ? OR relay_until < ?",
                    me,
                    now + TERM.toMillis(),
                    me,
                    now)
            == 1;
  }

  private boolean hasUntil(Sql sql, long timeMs) {
    return sql.number(
            "SELECT COUNT(*) FROM outbox_head WHERE relay = ? AND relay_until > ?", me, timeMs)
        == 1;
  }

  /** Lets another instance have it at once. */
  void giveUp(Sql sql) {
    sql.locks()
        .update(new Row.Outbox(), "UPDATE outbox_head SET relay_until = 0 WHERE relay = ?", me);
  }

  /** Names the database: places of another one mean nothing in this. */
  String store(Sql sql) {
    return sql.first("SELECT store FROM outbox_head", row -> row.getString(1)).orElseThrow();
  }
}
