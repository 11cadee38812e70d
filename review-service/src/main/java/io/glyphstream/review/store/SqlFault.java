package io.glyphstream.review.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/** Whose fault it is that a statement failed, by its SQLSTATE (SQL:2016, PostgreSQL's and H2's). */
enum SqlFault {
  /** Another transaction was in the way; the same work may succeed at once. */
  COLLISION,
  /** Wrong data, broken constraint, wrong statement, beyond a limit: waiting won't help. */
  REFUSAL,
  /** The database is away, stopping, out of memory or disk, or closed: waiting helps. */
  AWAY;

  /**
   * Deadlock and serialisation failure, H2's and PostgreSQL's lock timeouts, and a key that another
   * transaction has just inserted.
   */
  private static final Pattern COLLISIONS = Pattern.compile("40.*|23505|HYT00|55P03");

  /** Not supported, cardinality, data, constraint, syntax or access, program limit. */
  private static final Pattern REFUSALS = Pattern.compile("(0A|21|22|23|42|54).*");

  /** H2's own class. */
  private static final Pattern H2_OWN = Pattern.compile("90.*");

  /**
   * Of H2's own those that are no statement's fault: object closed, already open, file can't be
   * renamed, deleted, read or created, corrupted, connection broken, read-only, closed, no disk
   * space, out of memory, shutting down.
   */
  private static final Set<String> H2_AWAY =
      Set.of(
          "90007", "90020", "90024", "90025", "90028", "90030", "90031", "90062", "90067", "90097",
          "90098", "90100", "90108", "90121");

  static SqlFault of(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (COLLISIONS.matcher(state).matches()) {
      return COLLISION;
    }
    boolean refused =
        REFUSALS.matcher(state).matches()
            || (H2_OWN.matcher(state).matches() && !H2_AWAY.contains(state));
    return refused ? REFUSAL : AWAY;
  }
}
