package io.glyphstream.review.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What review keeps, in H2 or PostgreSQL, whichever is active. Transactions read what is committed;
 * rows that must not change meanwhile are held by {@link RowLocks}.
 */
@ApplicationScoped
public class ReviewDatabase {

  private static final int ATTEMPTS = 5;

  private final AgroalDataSource source;
  private final boolean writesLater;
  private final AtomicLong written = new AtomicLong();
  private final ReadWriteLock counting = new ReentrantReadWriteLock();
  private final Object disk = new Object();
  private long durable;

  @Inject
  ReviewDatabase(
      @DataSource("review-h2") InjectableInstance<AgroalDataSource> h2,
      @DataSource("review-postgresql") InjectableInstance<AgroalDataSource> postgresql) {
    this.writesLater = !postgresql.getHandle().getBean().isActive();
    this.source =
        Stream.of(postgresql, h2)
            .filter(one -> one.getHandle().getBean().isActive())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no database is active"))
            .get();
  }

  /** As {@link #transaction}, and what it wrote is on disk when this returns. */
  public <T> T durably(Function<Sql, T> work) {
    T result = transaction(work);
    makeDurable();
    return result;
  }

  /**
   * All that was committed is on disk when this returns. H2 writes half a second after a commit, in
   * the order of commits; telling it to write at each of them instead turns off the thread that
   * keeps its file small. Whoever comes while the disk is busy shares the next writing.
   */
  public void makeDurable() {
    long mine = committed();
    if (writesLater) {
      synchronized (disk) {
        if (durable < mine) {
          long all = committed();
          transaction(Sql::checkpoint);
          durable = all;
        }
      }
    }
  }

  /**
   * What the work returns, once all that it wrote is committed; nothing of it is if it throws.
   *
   * @param work may be called again where it met another transaction, so it has no other effects
   * @throws DatabaseUnavailableException if the database is away
   * @throws DatabaseRefusalException if it does not take what the work gives it
   */
  public <T> T transaction(Function<Sql, T> work) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = source.getConnection()) {
        return commit(connection, work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || SqlFault.of(e) != SqlFault.COLLISION) {
          throw SqlFault.of(e) == SqlFault.REFUSAL || isDuplicate(e)
              ? new DatabaseRefusalException(e)
              : new DatabaseUnavailableException(e);
        }
      }
    }
  }

  private <T> T commit(Connection connection, Function<Sql, T> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      Sql sql = new Sql(connection);
      T result = work.apply(sql);
      if (sql.hasWritten()) {
        commitCounted(connection);
      } else {
        connection.commit();
      }
      return result;
    } catch (Sql.StatementFailure e) {
      connection.rollback();
      throw e.sqlException();
    } catch (RuntimeException e) {
      connection.rollback();
      throw e;
    }
  }

  /** No commit can be seen that is not counted: {@link #committed} waits. */
  private void commitCounted(Connection connection) throws SQLException {
    counting.readLock().lock();
    try {
      connection.commit();
      written.incrementAndGet();
    } finally {
      counting.readLock().unlock();
    }
  }

  /** Transactions so far that have written something. */
  private long committed() {
    counting.writeLock().lock();
    try {
      return written.get();
    } finally {
      counting.writeLock().unlock();
    }
  }

  /** A key that no other transaction has just inserted: it is there after all attempts. */
  private static boolean isDuplicate(SQLException e) {
    return "23505".equals(e.getSQLState());
  }
}
