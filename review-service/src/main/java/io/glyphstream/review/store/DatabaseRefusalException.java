package io.glyphstream.review.store;

import java.sql.SQLException;

/** The database does not take what it was given; the same work will fail again. */
public final class DatabaseRefusalException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  DatabaseRefusalException(SQLException cause) {
    super("the review database refuses it: " + cause.getMessage(), cause);
  }
}
