package io.glyphstream.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of a result's row. */
@FunctionalInterface
public interface RowReader<T> {

  /** The value of the row at which the cursor stands. */
  T read(ResultSet row) throws SQLException;
}
