package io.glyphstream.review.queue;

import io.glyphstream.review.label.Stage;
import io.glyphstream.review.person.Reviewer;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Gives each sample to one person at a time: no two get the same one while a lease runs. The least
 * certain come first.
 */
public final class Leases {

  /** Long enough for a hard one and a telephone call; a closed browser blocks it no longer. */
  static final Duration TERM = Duration.ofMinutes(5);

  private static final String FREE = " AND (lease_until < ? OR lease_holder = ?)";

  private Leases() {}

  /**
   * Leases up to so many samples, none that the person has answered or skipped; for an admin those
   * that wait for a decision first.
   *
   * @param except ids of samples that the person's page has already
   */
  public static List<Lease> take(
      Sql sql, Reviewer who, Filter filter, int count, Collection<String> except, long nowMs) {
    List<Candidate> candidates = new ArrayList<>();
    int wanted = count + except.size();
    if (who.isAdmin()) {
      candidates.addAll(candidates(Stage.ADMIN.queue(), sql, who, filter, wanted, nowMs));
    }
    candidates.addAll(candidates(Stage.OPEN.queue(), sql, who, filter, wanted, nowMs));
    List<Candidate> chosen =
        candidates.stream().filter(one -> !except.contains(one.id())).limit(count).toList();
    sql.locks().hold(chosen.stream().map(Candidate::row).toList());
    return chosen.stream()
        .filter(one -> claim(sql, one, who, nowMs))
        .flatMap(
            one ->
                Samples.find(sql, one.id())
                    .map(sample -> new Lease(sample, one.stage(), nowMs + TERM.toMillis()))
                    .stream())
        .toList();
  }

  /** A sample that may be leased. */
  private record Candidate(String id, Stage stage) {

    Row.Sample row() {
      return new Row.Sample(id);
    }
  }

  private static List<Candidate> candidates(
      String queue, Sql sql, Reviewer who, Filter filter, int count, long nowMs) {
    List<Object> arguments = new ArrayList<>(List.of(queue, nowMs, who.holder()));
    String conditions = filter.conditions(arguments, nowMs);
    String answered =
        queue.equals(Stage.ADMIN.queue())
            ? ""
            : " AND NOT EXISTS (SELECT 1 FROM label l"
                + " WHERE l.sample = s.id AND l.reviewer = ? AND l.undoes IS NULL AND l.undone_by IS NULL)";
    if (!answered.isEmpty()) {
      arguments.add(who.name());
    }
    arguments.add(who.name());
    arguments.add(count);
    return sql.list(
        "SELECT id, stage FROM sample s WHERE queue = ?"
            + FREE
            + conditions
            + answered
            + " AND NOT EXISTS (SELECT 1 FROM skipped k WHERE k.sample = s.id AND k.reviewer = ?)"
            + (filter.prediction() == null
                ? " ORDER BY queue, margin, id LIMIT ?"
                : " ORDER BY queue, prediction, margin, id LIMIT ?"),
        row -> new Candidate(row.getString(1), Stage.valueOf(row.getString(2))),
        arguments.toArray());
  }

  /** Two transactions may see the same candidate; one of them gets it. */
  private static boolean claim(Sql sql, Candidate one, Reviewer who, long nowMs) {
    return sql.locks()
            .update(
                one.row(),
                "UPDATE sample SET lease_holder = ?, lease_until = ? WHERE queue = ?"
                    + FREE
                    + " AND id = ?",
                who.holder(),
                nowMs + TERM.toMillis(),
                one.stage().queue(),
                nowMs,
                who.holder(),
                one.id())
        == 1;
  }

  /** The samples that the person has leased until this time or longer. */
  public static List<Row.Sample> rows(Sql sql, Reviewer who, long timeMs) {
    return sql.list(
        "SELECT id FROM sample WHERE lease_holder = ? AND lease_until >= ?",
        row -> new Row.Sample(row.getString(1)),
        who.holder(),
        timeMs);
  }

  /** Begins the term of these anew, as far as the person still has them; how many that are. */
  public static int renew(Sql sql, Reviewer who, Collection<Row.Sample> leased, long nowMs) {
    sql.locks().hold(leased);
    return leased.stream()
        .mapToInt(
            row ->
                sql.locks()
                    .update(
                        row,
                        "UPDATE sample SET lease_until = ?"
                            + " WHERE id = ? AND lease_holder = ? AND lease_until >= ?",
                        nowMs + TERM.toMillis(),
                        row.id(),
                        who.holder(),
                        nowMs))
        .sum();
  }

  /** Gives a sample back. */
  public static void release(Sql sql, Reviewer who, String id) {
    sql.locks()
        .update(
            new Row.Sample(id),
            "UPDATE sample SET lease_holder = '', lease_until = 0 WHERE id = ? AND lease_holder = ?",
            id,
            who.holder());
  }

  /** Gives all of the person's samples back. */
  public static void releaseAll(Sql sql, Reviewer who) {
    List<Row.Sample> leased = rows(sql, who, 0);
    sql.locks().hold(leased);
    leased.forEach(row -> release(sql, who, row.id()));
  }
}
