package io.glyphstream.review.store;

import java.sql.SQLException;

/** The database is away or busy for a while: the same work may succeed later. */
public final class DatabaseUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseUnavailableException(SQLException cause) {
    super("the review database can't be used: " + cause.getMessage(), cause);
  }
}
