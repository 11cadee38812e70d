package io.glyphstream.review.queue;

import io.glyphstream.review.store.Sql;

/** Which samples a person has left to others. */
final class Skips {

  private Skips() {}

  static void add(Sql sql, String sample, String reviewer) {
    boolean known =
        sql.number(
                "SELECT COUNT(*) FROM skipped WHERE sample = ? AND reviewer = ?", sample, reviewer)
            > 0;
    if (!known) {
      sql.update("INSERT INTO skipped (sample, reviewer) VALUES (?, ?)", sample, reviewer);
    }
  }

  static void remove(Sql sql, String sample, String reviewer) {
    sql.update("DELETE FROM skipped WHERE sample = ? AND reviewer = ?", sample, reviewer);
  }
}
