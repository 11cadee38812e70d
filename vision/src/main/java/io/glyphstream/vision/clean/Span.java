package io.glyphstream.vision.clean;

import java.util.List;

/**
 * Neighbouring columns.
 *
 * @param first 0-based, inclusive
 * @param last 0-based, inclusive
 */
record Span(int first, int last) {

  /** Adds a column to the last span if it is its neighbour, or begins a new one. */
  static void extend(List<Span> spans, int column) {
    int end = spans.size() - 1;
    if (end >= 0 && spans.get(end).last >= column - 2) {
      spans.set(end, new Span(spans.get(end).first, column));
    } else {
      spans.add(new Span(column, column));
    }
  }

  /** What lies between two columns, both inclusive; null if nothing does. */
  Span clippedTo(int from, int to) {
    return from > last || to < first ? null : new Span(Math.max(first, from), Math.min(last, to));
  }
}
