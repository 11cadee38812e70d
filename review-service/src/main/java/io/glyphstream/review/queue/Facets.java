package io.glyphstream.review.queue;

import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How many samples wait, and of which kinds. */
@ApplicationScoped
public class Facets {

  /** Counting 100,000 samples takes some tens of ms; nobody needs it fresher. */
  private static final Duration FRESH = Duration.ofSeconds(3);

  private static final int MAX_DOCUMENTS = 200;

  private final ReviewDatabase database;
  private final Clock clock = Clock.systemUTC();
  private Counts last;
  private long lastMs;

  @Inject
  Facets(ReviewDatabase database) {
    this.database = database;
  }

  /** How many samples have one value. */
  public record Count(String value, long count) {}

  /**
   * What waits for reviewers.
   *
   * @param waiting samples in all
   * @param disputed of which two people disagree, or three
   * @param predictions the most frequent first
   * @param reasons the most frequent first
   * @param documents the most frequent first, not all
   */
  public record Counts(
      long waiting,
      long disputed,
      List<Count> predictions,
      List<Count> reasons,
      List<Count> documents) {}

  /** At most some seconds old. */
  public synchronized Counts counts() {
    if (last == null || clock.millis() - lastMs > FRESH.toMillis()) {
      last = database.transaction(Facets::count);
      lastMs = clock.millis();
    }
    return last;
  }

  private static Counts count(Sql sql) {
    return new Counts(
        sql.number("SELECT COUNT(*) FROM sample WHERE queue <> 'nobody'"),
        sql.number(
            "SELECT COUNT(*) FROM sample WHERE queue <> 'nobody'"
                + " AND stage IN ('THIRD', 'ADMIN')"),
        by(sql, "prediction", Integer.MAX_VALUE),
        by(sql, "reason", Integer.MAX_VALUE).stream().map(Facets::named).toList(),
        by(sql, "document", MAX_DOCUMENTS));
  }

  private static List<Count> by(Sql sql, String column, int limit) {
    return sql.list(
        "SELECT %s, COUNT(*) FROM sample WHERE queue <> 'nobody' GROUP BY %s ORDER BY 2 DESC, 1"
                .formatted(column, column)
            + " LIMIT ?",
        row -> new Count(row.getString(1), row.getLong(2)),
        limit);
  }

  /** Reasons as the wire names them. */
  private static Count named(Count count) {
    return new Count(
        RelabelSample.Reason.valueOf(count.value())
            .name()
            .toLowerCase(Locale.ROOT)
            .replace('_', '-'),
        count.count());
  }
}
