package io.glyphstream.vision.clean;

import java.util.List;

/**
 * Neighbouring columns.
 *
 * @param first 0-based, inclusive
 * @param last 0-based, inclusive
 */
record Span(int first, int last) {

  /** Adds a span behind others; those that touch become one. */
  static void add(List<Span> spans, Span span) {
    int end = spans.size() - 1;
    if (end >= 0 && spans.get(end).last >= span.first - 2) {
      spans.set(end, new Span(spans.get(end).first, Math.max(spans.get(end).last, span.last)));
    } else {
      spans.add(span);
    }
  }

  /** Whether the column is among them. */
  boolean has(int column) {
    return column >= first && column <= last;
  }

  /** What lies between two columns, both inclusive; null if nothing does. */
  Span clippedTo(int from, int to) {
    return from > last || to < first ? null : new Span(Math.max(first, from), Math.min(last, to));
  }
}
