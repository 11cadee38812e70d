package io.glyphstream.review.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Statements within one transaction. Arguments are in the order of the {@code ?}; strings, numbers,
 * booleans, bytes and nulls.
 */
public final class Sql {

  /** Statements that lock rows of the tables that {@link Row} names. */
  private static final Pattern LOCKING =
      Pattern.compile(
          "(UPDATE|DELETE FROM) (projecting|sample|page|label|outbox_head)\\b.*|.* FOR UPDATE.*",
          Pattern.DOTALL);

  private final Connection connection;
  private final RowLocks locks = new RowLocks(this);
  private boolean written;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** The rows that the transaction holds. */
  public RowLocks locks() {
    return locks;
  }

  /**
   * The rows that the statement changed.
   *
   * @throws IllegalArgumentException if they are rows that {@link RowLocks} alone may change
   */
  public int update(String statement, Object... arguments) {
    return change(requireUnlocking(statement), arguments);
  }

  /** As {@link #update}, for any rows. */
  int change(String statement, Object... arguments) {
    try (PreparedStatement prepared = prepare(statement, arguments)) {
      int rows = prepared.executeUpdate();
      written |= rows > 0;
      return rows;
    } catch (SQLException e) {
      throw new StatementFailure(e);
    }
  }

  /** Runs a query for the lock that it takes; whether the row is there. */
  boolean lock(String query, Object... arguments) {
    return !query(query, row -> true, arguments).isEmpty();
  }

  /**
   * All rows in the query's order.
   *
   * @throws IllegalArgumentException if it would lock them
   */
  public <T> List<T> list(String query, RowReader<T> reader, Object... arguments) {
    return query(requireUnlocking(query), reader, arguments);
  }

  private <T> List<T> query(String query, RowReader<T> reader, Object... arguments) {
    try (PreparedStatement prepared = prepare(query, arguments);
        ResultSet rows = prepared.executeQuery()) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(reader.read(rows));
      }
      return values;
    } catch (SQLException e) {
      throw new StatementFailure(e);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String query, RowReader<T> reader, Object... arguments) {
    return list(query, reader, arguments).stream().findFirst();
  }

  /** The number that the query's only row holds. */
  public long number(String query, Object... arguments) {
    return first(query, row -> row.getLong(1), arguments).orElseThrow();
  }

  /** Whether a row was changed so far. */
  boolean hasWritten() {
    return written;
  }

  /** Lets H2 write to the disk all that was committed. */
  boolean checkpoint() {
    try (PreparedStatement prepared = prepare("CHECKPOINT SYNC")) {
      return prepared.execute();
    } catch (SQLException e) {
      throw new StatementFailure(e);
    }
  }

  private static String requireUnlocking(String statement) {
    if (LOCKING.matcher(statement).matches()) {
      throw new IllegalArgumentException("only RowLocks may do this: " + statement);
    }
    return statement;
  }

  private PreparedStatement prepare(String statement, Object... arguments) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof byte[] bytes) {
        prepared.setBytes(i + 1, bytes);
      } else {
        prepared.setObject(i + 1, arguments[i]);
      }
    }
    return prepared;
  }

  /** Carries the checked exception out of the transaction's work. */
  static final class StatementFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatementFailure(SQLException cause) {
      super(cause);
    }

    SQLException sqlException() {
      return (SQLException) getCause();
    }
  }
}
