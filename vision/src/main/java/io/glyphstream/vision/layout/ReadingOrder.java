package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rows from top to bottom; lines that share a row, since their sizes differ, from left to right.
 * Where the text stands in columns, each is read to its end.
 */
final class ReadingOrder {

  /** Of a page with more lines, a halftone or noise, columns are not looked for. */
  private static final int MOST_LINES = 200;

  /** Lines of other width that may follow below columns. */
  private static final int MOST_BELOW = 4;

  private ReadingOrder() {}

  static List<TextLine> sorted(List<TextLine> lines) {
    List<PlacedLine> byHeight = new ArrayList<>(lines.stream().map(PlacedLine::of).toList());
    byHeight.sort(Comparator.comparingDouble(PlacedLine::middle));
    return inOrder(byHeight).stream().map(PlacedLine::line).toList();
  }

  private static List<PlacedLine> inOrder(List<PlacedLine> byHeight) {
    int end = byHeight.size() <= MOST_LINES ? byHeight.size() : 0;
    for (int from = 0; from < end; from++) {
      for (int to = end; to > Math.max(from, end - MOST_BELOW - 1); to--) {
        Optional<Columns> columns = Columns.of(byHeight.subList(from, to));
        if (columns.isPresent()) {
          return inColumns(byHeight, from, to, columns.get());
        }
      }
    }
    return inRows(byHeight);
  }

  /** What is above the columns, the columns, and what is below. */
  private static List<PlacedLine> inColumns(
      List<PlacedLine> byHeight, int from, int to, Columns columns) {
    List<PlacedLine> ordered = new ArrayList<>(inRows(byHeight.subList(0, from)));
    for (List<PlacedLine> column : List.of(columns.left(), columns.right())) {
      List<PlacedLine> own = new ArrayList<>(column);
      own.sort(Comparator.comparingDouble(PlacedLine::middle));
      ordered.addAll(inOrder(own));
    }
    ordered.addAll(inRows(byHeight.subList(to, byHeight.size())));
    return ordered;
  }

  private static List<PlacedLine> inRows(List<PlacedLine> byHeight) {
    List<PlacedLine> ordered = new ArrayList<>();
    List<PlacedLine> row = new ArrayList<>();
    for (PlacedLine line : byHeight) {
      if (!row.isEmpty() && !shareRow(row.get(row.size() - 1), line)) {
        flush(row, ordered);
      }
      row.add(line);
    }
    flush(row, ordered);
    return ordered;
  }

  private static void flush(List<PlacedLine> row, List<PlacedLine> ordered) {
    row.sort(Comparator.comparingInt(line -> line.box().x()));
    ordered.addAll(row);
    row.clear();
  }

  /**
   * Two lines are side by side if neither is above the other and one ends before the other begins.
   */
  private static boolean shareRow(PlacedLine upper, PlacedLine lower) {
    Box one = upper.box();
    Box other = lower.box();
    boolean apart = one.right() <= other.x() || other.right() <= one.x();
    double cap = Math.max(upper.capHeight(), lower.capHeight());
    return apart && Math.abs(upper.middle() - lower.middle()) < cap / 2;
  }
}
