package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rows from top to bottom; lines that share a row, since their sizes differ, from left to right.
 */
final class ReadingOrder {

  private ReadingOrder() {}

  static List<TextLine> sorted(List<TextLine> lines) {
    List<TextLine> byHeight = new ArrayList<>(lines);
    byHeight.sort(Comparator.comparingDouble(ReadingOrder::middle));
    List<TextLine> ordered = new ArrayList<>();
    List<TextLine> row = new ArrayList<>();
    for (TextLine line : byHeight) {
      if (!row.isEmpty() && !shareRow(row.get(row.size() - 1), line)) {
        flush(row, ordered);
      }
      row.add(line);
    }
    flush(row, ordered);
    return ordered;
  }

  private static void flush(List<TextLine> row, List<TextLine> ordered) {
    row.sort(Comparator.comparingInt(line -> line.box().x()));
    ordered.addAll(row);
    row.clear();
  }

  /**
   * Two lines are side by side if neither is above the other and one ends before the other begins.
   */
  private static boolean shareRow(TextLine upper, TextLine lower) {
    Box one = upper.box();
    Box other = lower.box();
    boolean apart = one.right() <= other.x() || other.right() <= one.x();
    double cap = Math.max(upper.metrics().capHeight(), lower.metrics().capHeight());
    return apart && Math.abs(middle(upper) - middle(lower)) < cap / 2;
  }

  /** Height of a line's middle at its own middle, px. */
  private static double middle(TextLine line) {
    return line.metrics().baselineAt(line.box().centreX()) - line.metrics().capHeight() / 2;
  }
}
