package io.glyphstream.review.label;

import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All labels that were ever given; none is taken away. */
public final class Labels {

  private static final String HOLDING =
      " AND undoes IS NULL AND undone_by IS NULL ORDER BY given_at, id";

  private Labels() {}

  /** Adds a label; false if it is there already. */
  public static boolean add(Sql sql, Label label) {
    if (find(sql, label.id()).isPresent()) {
      return false;
    }
    sql.update(
        "INSERT INTO label (id, sample, document, page_index, reviewer, given_at,"
            + " answer_kind, answer_text, undoes, undone_by, content)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        label.id(),
        label.sample(),
        label.page().document(),
        label.page().pageIndex(),
        label.reviewer(),
        Instant.parse(label.at()).toEpochMilli(),
        label.answer() == null ? null : label.answer().kind().name(),
        label.answer() == null ? null : label.answer().text(),
        label.undoes(),
        undoingOf(sql, label.id()),
        JsonCodec.LABEL.encode(label));
    sql.locks().added(new Row.Label(label.id()));
    if (label.undoes() != null) {
      sql.locks()
          .update(
              new Row.Label(label.undoes()),
              "UPDATE label SET undone_by = ? WHERE id = ?",
              label.id(),
              label.undoes());
    }
    return true;
  }

  /** An undoing may come before what it undoes: their partitions are read side by side. */
  private static String undoingOf(Sql sql, String id) {
    return sql.first("SELECT id FROM label WHERE undoes = ?", row -> row.getString(1), id)
        .orElse(null);
  }

  /** Replaces a label by the same one withdrawn. */
  public static void withdraw(Sql sql, Label label) {
    sql.locks()
        .update(
            new Row.Label(label.id()),
            "UPDATE label SET content = ? WHERE id = ?",
            JsonCodec.LABEL.encode(label.withdraw()),
            label.id());
  }

  public static Optional<Label> find(Sql sql, String id) {
    return sql.first("SELECT content FROM label WHERE id = ?", Labels::read, id);
  }

  /** Whether an answer was undone. */
  public static boolean isUndone(Sql sql, String id) {
    return sql.number("SELECT COUNT(*) FROM label WHERE id = ? AND undone_by IS NOT NULL", id) > 0;
  }

  /** The answers to a sample that hold, in the order in which they were given. */
  public static List<Label> ofSample(Sql sql, String sample) {
    return sql.list("SELECT content FROM label WHERE sample = ?" + HOLDING, Labels::read, sample);
  }

  /** The answers on a page that hold, in the order in which they were given. */
  public static List<Label> ofPage(Sql sql, String document, int pageIndex) {
    return sql.list(
        "SELECT content FROM label WHERE document = ? AND page_index = ?" + HOLDING,
        Labels::read,
        document,
        pageIndex);
  }

  /** All of a document's labels, undone ones too. */
  public static List<Label> ofDocument(Sql sql, String document) {
    return sql.list("SELECT content FROM label WHERE document = ?", Labels::read, document);
  }

  /**
   * Labels in the order in which they were given, undoings included.
   *
   * @param sinceMs the earliest time, ms since 1970-01-01T00:00Z, inclusive
   * @param after the id of the last label already known of that time; empty for none
   */
  public static List<Label> since(Sql sql, long sinceMs, String after, int limit) {
    return sql.list(
        "SELECT content FROM label WHERE given_at > ? OR (given_at = ? AND id > ?)"
            + " ORDER BY given_at, id LIMIT ?",
        Labels::read,
        sinceMs,
        sinceMs,
        after,
        limit);
  }

  private static Label read(ResultSet row) throws SQLException {
    try {
      return JsonCodec.LABEL.decode(row.getBytes(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
