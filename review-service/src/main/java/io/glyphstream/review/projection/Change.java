package io.glyphstream.review.projection;

import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a record changes in the database.
 *
 * @param rows that it changes, to be held before anything of its transaction is done
 * @param work may be done again where a transaction is
 */
record Change(Set<Row> rows, Consumer<Sql> work) {

  Change {
    rows = Set.copyOf(rows);
  }
}
