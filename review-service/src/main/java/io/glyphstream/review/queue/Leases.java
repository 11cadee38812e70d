package io.glyphstream.review.queue;

import io.glyphstream.review.label.Stage;
import io.glyphstream.review.person.Reviewer;
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
    List<Lease> leases = new ArrayList<>();
    if (who.isAdmin()) {
      takeFrom(Stage.ADMIN.queue(), sql, who, filter, count, except, nowMs, leases);
    }
    takeFrom(Stage.OPEN.queue(), sql, who, filter, count, except, nowMs, leases);
    return leases;
  }

  private static void takeFrom(
      String queue,
      Sql sql,
      Reviewer who,
      Filter filter,
      int count,
      Collection<String> except,
      long nowMs,
      List<Lease> leases) {
    for (Candidate one : candidates(queue, sql, who, filter, count + except.size(), nowMs)) {
      if (leases.size() < count
          && !except.contains(one.id())
          && claim(sql, queue, one.id(), who, nowMs)) {
        Samples.find(sql, one.id())
            .map(sample -> new Lease(sample, one.stage(), nowMs + TERM.toMillis()))
            .ifPresent(leases::add);
      }
    }
  }

  /** A sample that may be leased. */
  private record Candidate(String id, Stage stage) {}

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
  private static boolean claim(Sql sql, String queue, String id, Reviewer who, long nowMs) {
    return sql.update(
            "UPDATE sample SET lease_holder = ?, lease_until = ? WHERE queue = ?"
                + FREE
                + " AND id = ?",
            who.holder(),
            nowMs + TERM.toMillis(),
            queue,
            nowMs,
            who.holder(),
            id)
        == 1;
  }

  /** Begins the term of all leases that the person still has anew. */
  public static int renew(Sql sql, Reviewer who, long nowMs) {
    return sql.update(
        "UPDATE sample SET lease_until = ? WHERE lease_holder = ? AND lease_until >= ?",
        nowMs + TERM.toMillis(),
        who.holder(),
        nowMs);
  }

  /** Gives a sample back. */
  public static void release(Sql sql, Reviewer who, String id) {
    sql.update(
        "UPDATE sample SET lease_holder = '', lease_until = 0 WHERE id = ? AND lease_holder = ?",
        id,
        who.holder());
  }

  /** Gives all of the person's samples back. */
  public static void releaseAll(Sql sql, Reviewer who) {
    sql.update(
        "UPDATE sample SET lease_holder = '', lease_until = 0 WHERE lease_holder = ?",
        who.holder());
  }
}
