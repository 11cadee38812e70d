package io.glyphstream.review.page;

import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import java.util.List;
import java.util.Optional;

/** The pages' revisions, and which of them holds. */
public final class Pages {

  private Pages() {}

  /**
   * One revision of a page.
   *
   * @param seenAtMs when this service saw or made it, ms since 1970-01-01T00:00Z
   */
  public record Revision(long run, int revision, long seenAtMs) {}

  /** The transcript that holds. */
  public static Optional<Transcript> current(Sql sql, String document, int pageIndex) {
    return sql.first(
        "SELECT r.transcript FROM page p JOIN revision r ON r.document = p.document"
            + " AND r.page_index = p.page_index AND r.run = p.run AND r.revision = p.revision"
            + " WHERE p.document = ? AND p.page_index = ?",
        row -> TranscriptGzip.unpack(row.getBytes(1)),
        document,
        pageIndex);
  }

  /** Which revision of which run holds. */
  public static Optional<Revision> holding(Sql sql, String document, int pageIndex) {
    return sql.first(
        "SELECT run, revision, seen_at FROM page WHERE document = ? AND page_index = ?",
        row -> new Revision(row.getLong(1), row.getInt(2), row.getLong(3)),
        document,
        pageIndex);
  }

  /** The URI of the page's image, if it is kept. */
  public static Optional<String> image(Sql sql, String document, int pageIndex) {
    return sql.first(
            "SELECT image FROM page WHERE document = ? AND page_index = ?",
            row -> Optional.ofNullable(row.getString(1)),
            document,
            pageIndex)
        .flatMap(image -> image);
  }

  /** One revision's transcript, if it was ever seen here. */
  public static Optional<Transcript> revision(
      Sql sql, String document, int pageIndex, long run, int revision) {
    return sql.first(
        "SELECT transcript FROM revision WHERE document = ? AND page_index = ? AND run = ?"
            + " AND revision = ?",
        row -> TranscriptGzip.unpack(row.getBytes(1)),
        document,
        pageIndex,
        run,
        revision);
  }

  /** All revisions that were seen, the latest first. */
  public static List<Revision> history(Sql sql, String document, int pageIndex) {
    return sql.list(
        "SELECT run, revision, seen_at FROM revision WHERE document = ? AND page_index = ?"
            + " ORDER BY run DESC, revision DESC",
        row -> new Revision(row.getLong(1), row.getInt(2), row.getLong(3)),
        document,
        pageIndex);
  }

  /**
   * Keeps a revision; it holds if its (run, revision) is the greatest.
   *
   * @return whether it holds now and did not before
   */
  public static boolean keep(Sql sql, Transcript transcript, long nowMs) {
    PageId page = transcript.page();
    Row.Page row = new Row.Page(page.document(), page.pageIndex());
    boolean known = sql.locks().hold(row);
    if (revision(sql, page.document(), page.pageIndex(), page.run(), transcript.revision())
        .isPresent()) {
      return false;
    }
    sql.update(
        "INSERT INTO revision (document, page_index, run, revision, seen_at, transcript)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        page.document(),
        page.pageIndex(),
        page.run(),
        transcript.revision(),
        nowMs,
        TranscriptGzip.pack(transcript));
    return known ? replace(sql, row, transcript, nowMs) : insert(sql, transcript, nowMs);
  }

  private static boolean replace(Sql sql, Row.Page row, Transcript transcript, long nowMs) {
    PageId page = transcript.page();
    return sql.locks()
            .update(
                row,
                "UPDATE page SET page_count = ?, run = ?, revision = ?, failure = ?,"
                    + " failure_detail = ?, page_text = ?, image = ?, seen_at = ?"
                    + " WHERE document = ? AND page_index = ?"
                    + " AND (run < ? OR (run = ? AND revision < ?))",
                page.pageCount(),
                page.run(),
                transcript.revision(),
                failureOf(transcript),
                detailOf(transcript),
                transcript.text(),
                transcript.image(),
                nowMs,
                page.document(),
                page.pageIndex(),
                page.run(),
                page.run(),
                transcript.revision())
        == 1;
  }

  private static boolean insert(Sql sql, Transcript transcript, long nowMs) {
    PageId page = transcript.page();
    sql.update(
        "INSERT INTO page (document, page_index, page_count, run, revision, failure,"
            + " failure_detail, page_text, image, seen_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        page.document(),
        page.pageIndex(),
        page.pageCount(),
        page.run(),
        transcript.revision(),
        failureOf(transcript),
        detailOf(transcript),
        transcript.text(),
        transcript.image(),
        nowMs);
    sql.locks().added(new Row.Page(page.document(), page.pageIndex()));
    return true;
  }

  private static String failureOf(Transcript transcript) {
    return transcript.failure() == null ? null : transcript.failure().reason().code();
  }

  private static String detailOf(Transcript transcript) {
    return transcript.failure() == null ? null : transcript.failure().detail();
  }

  /** Forgets a page and all its revisions. */
  public static void delete(Sql sql, String document, int pageIndex) {
    Row.Page row = new Row.Page(document, pageIndex);
    int deleted =
        sql.locks()
            .update(
                row, "DELETE FROM page WHERE document = ? AND page_index = ?", document, pageIndex);
    if (deleted > 0) {
      sql.locks().removed(row);
      sql.update("DELETE FROM revision WHERE document = ? AND page_index = ?", document, pageIndex);
    }
  }
}
