package io.glyphstream.review.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows that one transaction holds until it ends: there is no other way to lock or to change
 * them. They are held in one order, so that transactions never wait for each other in a ring.
 *
 * <p>A row that was not there when it was to be held is not there for the whole transaction, even
 * if another one adds it meanwhile: to wait for it then could close a ring.
 */
public final class RowLocks {

  private final Sql sql;
  private final TreeSet<Row> asked = new TreeSet<>();
  private final Set<Row> held = new HashSet<>();

  RowLocks(Sql sql) {
    this.sql = sql;
  }

  /**
   * Waits until no other transaction holds the row; whether it is there.
   *
   * @throws IllegalStateException as the other form says
   */
  public boolean hold(Row row) {
    return !hold(List.of(row)).isEmpty();
  }

  /**
   * Waits until no other transaction holds the rows.
   *
   * @return those that are there, each once, in their order
   * @throws IllegalStateException if one that was not asked for yet comes before one that was: a
   *     fault of the caller, who must hold both at once
   */
  public <R extends Row> List<R> hold(Collection<R> rows) {
    TreeSet<R> ordered = new TreeSet<>(rows);
    ordered.stream().filter(row -> !asked.contains(row) && !held.contains(row)).forEach(this::take);
    return ordered.stream().filter(held::contains).toList();
  }

  private void take(Row row) {
    if (!asked.isEmpty() && asked.last().compareTo(row) > 0) {
      throw new IllegalStateException(row + " must be held before " + asked.last());
    }
    asked.add(row);
    if (sql.lock(row.kind().query(), row.arguments().toArray())) {
      held.add(row);
    }
  }

  /** Whether the row is there, and this transaction's. */
  public boolean holds(Row row) {
    return held.contains(row);
  }

  /** This transaction has inserted the row, which nobody else sees yet. */
  public void added(Row row) {
    held.add(row);
  }

  /** This transaction has deleted the row. */
  public void removed(Row row) {
    held.remove(row);
  }

  /**
   * Holds a row and changes or deletes it.
   *
   * @param statement which changes no other row of its table
   * @return the rows that it changed: 1, or 0 if it is not there or not as the statement wants it
   * @throws IllegalStateException if it is out of order, as for {@link #hold(Row)}
   */
  public int update(Row row, String statement, Object... arguments) {
    return hold(row) ? sql.change(statement, arguments) : 0;
  }
}
