package io.glyphstream.review.dashboard;

import io.glyphstream.review.store.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of the dashboard, counted in the database. */
final class Figures {

  /** SQL: an answered sample whose answer can be right or wrong. */
  private static final String DECIDED = " answer_kind IS NOT NULL AND answer_kind <> 'UNREADABLE'";

  private static final String RIGHT = "SUM(CASE WHEN answer_text = prediction THEN 1 ELSE 0 END)";

  private static final long DAY_MS = 86_400_000;
  private static final int MAX_CONFUSIONS = 400;

  private Figures() {}

  /**
   * How many characters that chance drew were read right.
   *
   * @param name a day as yyyy-mm-dd, or a model
   */
  public record Accuracy(String name, Proportion right) {}

  /** Answers of one day or one person. */
  public record Tally(String name, long count) {}

  /**
   * How often one was read and another answered.
   *
   * @param predicted empty for rejected shapes
   * @param answered empty for no character
   */
  public record Confusion(String predicted, String answered, long count) {}

  static List<Accuracy> accuracyByDay(Sql sql) {
    return sql.list(
        "SELECT sampled_at / %d, %s, COUNT(*) FROM sample WHERE reason = 'AUDIT' AND %s"
                .formatted(DAY_MS, RIGHT, DECIDED)
            + " GROUP BY sampled_at / %d ORDER BY 1".formatted(DAY_MS),
        row -> new Accuracy(day(row.getLong(1)), Proportion.of(row.getLong(2), row.getLong(3))));
  }

  static List<Accuracy> accuracyByModel(Sql sql) {
    return sql.list(
        "SELECT model, %s, COUNT(*), MIN(sampled_at) FROM sample WHERE reason = 'AUDIT' AND %s"
                .formatted(RIGHT, DECIDED)
            + " GROUP BY model ORDER BY 4",
        row -> new Accuracy(row.getString(1), Proportion.of(row.getLong(2), row.getLong(3))));
  }

  static List<Tally> answersByDay(Sql sql) {
    return sql.list(
        "SELECT given_at / %d, COUNT(*) FROM label WHERE undoes IS NULL AND undone_by IS NULL"
                .formatted(DAY_MS)
            + " GROUP BY given_at / %d ORDER BY 1".formatted(DAY_MS),
        row -> new Tally(day(row.getLong(1)), row.getLong(2)));
  }

  static List<Tally> answersByReviewer(Sql sql) {
    return sql.list(
        "SELECT reviewer, COUNT(*) FROM label WHERE undoes IS NULL AND undone_by IS NULL"
            + " GROUP BY reviewer ORDER BY 2 DESC, 1",
        row -> new Tally(row.getString(1), row.getLong(2)));
  }

  static List<Confusion> confusions(Sql sql) {
    return sql.list(
        "SELECT prediction, answer_text, COUNT(*) FROM sample WHERE"
            + DECIDED
            + " GROUP BY prediction, answer_text ORDER BY 3 DESC, 1, 2 LIMIT ?",
        row -> new Confusion(row.getString(1), row.getString(2), row.getLong(3)),
        MAX_CONFUSIONS);
  }

  /** The first two people's answers to each sample that is shown twice. */
  static List<Kappa.Pair> pairs(Sql sql) {
    Map<String, Map<String, String>> bySample = new LinkedHashMap<>();
    sql.list(
            "SELECT s.id, l.reviewer, l.answer_kind, l.answer_text FROM sample s JOIN label l"
                + " ON l.sample = s.id WHERE s.twice AND l.undoes IS NULL"
                + " AND l.undone_by IS NULL ORDER BY s.id, l.given_at, l.id",
            row -> List.of(row.getString(1), row.getString(2), row.getString(3) + row.getString(4)))
        .forEach(
            row ->
                bySample
                    .computeIfAbsent(row.get(0), id -> new LinkedHashMap<>())
                    .putIfAbsent(row.get(1), row.get(2)));
    return bySample.values().stream()
        .map(answers -> new ArrayList<>(answers.values()))
        .filter(answers -> answers.size() > 1)
        .map(answers -> new Kappa.Pair(answers.get(0), answers.get(1)))
        .toList();
  }

  private static String day(long daysSince1970) {
    return LocalDate.ofEpochDay(daysSince1970).toString();
  }
}
