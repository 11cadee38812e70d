package io.glyphstream.review.page;

import io.glyphstream.review.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The documents, as their pages make them up. */
public final class Documents {

  private static final int EXCERPT_CHARACTERS = 160;

  private Documents() {}

  /**
   * A document in a list.
   *
   * @param pages that were seen, of {@code pageCount}
   * @param failed pages that can't be read
   * @param corrected pages that people corrected
   * @param seenAtMs when the last of its revisions came, ms since 1970-01-01T00:00Z
   * @param excerpt the beginning of its first page
   */
  public record Entry(
      String document,
      int pages,
      int pageCount,
      int failed,
      int corrected,
      long seenAtMs,
      String excerpt) {}

  /**
   * A page in a list.
   *
   * @param pageIndex 0-based
   * @param failure why it can't be read: a reason's code; null if it can
   * @param detail of the failure
   */
  public record PageEntry(
      int pageIndex, long run, int revision, String failure, String detail, String text) {}

  /**
   * Documents whose id or text holds the words, the latest first.
   *
   * @param search empty for all
   * @param failedOnly only those with a page that can't be read
   */
  public static List<Entry> list(
      Sql sql, String search, boolean failedOnly, int limit, int offset) {
    List<Object> arguments = new ArrayList<>();
    String matching = "";
    if (!search.isBlank()) {
      String pattern = "%" + escaped(search.strip().toLowerCase(Locale.ROOT)) + "%";
      matching =
          " WHERE document IN (SELECT document FROM page WHERE LOWER(page_text) LIKE ? ESCAPE '!'"
              + " OR LOWER(document) LIKE ? ESCAPE '!')";
      arguments.add(pattern);
      arguments.add(pattern);
    }
    arguments.add(limit);
    arguments.add(offset);
    return sql
        .list(
            "SELECT document, COUNT(*), MAX(page_count), COUNT(failure),"
                + " SUM(CASE WHEN revision > 1 THEN 1 ELSE 0 END), MAX(seen_at) FROM page"
                + matching
                + " GROUP BY document"
                + (failedOnly ? " HAVING COUNT(failure) > 0" : "")
                + " ORDER BY 6 DESC, 1 LIMIT ? OFFSET ?",
            Documents::entry,
            arguments.toArray())
        .stream()
        .map(entry -> withExcerpt(sql, entry))
        .toList();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString(1),
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getLong(6),
        "");
  }

  private static Entry withExcerpt(Sql sql, Entry entry) {
    String text =
        sql.first(
                "SELECT page_text FROM page WHERE document = ? ORDER BY page_index LIMIT 1",
                row -> row.getString(1),
                entry.document())
            .orElse("");
    return new Entry(
        entry.document(),
        entry.pages(),
        entry.pageCount(),
        entry.failed(),
        entry.corrected(),
        entry.seenAtMs(),
        text.substring(0, Math.min(text.length(), EXCERPT_CHARACTERS)));
  }

  /** The document's pages in order. */
  public static List<PageEntry> pages(Sql sql, String document) {
    return sql.list(
        "SELECT page_index, run, revision, failure, failure_detail, page_text FROM page"
            + " WHERE document = ? ORDER BY page_index",
        row ->
            new PageEntry(
                row.getInt(1),
                row.getLong(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)),
        document);
  }

  /** For LIKE with {@code ESCAPE '!'}. */
  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
