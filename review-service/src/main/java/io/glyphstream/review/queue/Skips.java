package io.glyphstream.review.queue;

import io.glyphstream.review.store.Sql;

/** Which samples a person has left to others. */
final class Skips {

  private Skips() {}

  static boolean add(Sql sql, String sample, String reviewer) {
    boolean known =
        sql.number(
                "SELECT COUNT(*) FROM skipped WHERE sample = ? AND reviewer = ?", sample, reviewer)
            > 0;
    return known
        || sql.update("INSERT INTO skipped (sample, reviewer) VALUES (?, ?)", sample, reviewer) > 0;
  }

  static boolean remove(Sql sql, String sample, String reviewer) {
    return sql.update("DELETE FROM skipped WHERE sample = ? AND reviewer = ?", sample, reviewer)
        > 0;
  }
}
