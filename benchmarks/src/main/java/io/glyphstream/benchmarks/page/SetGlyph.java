package io.glyphstream.benchmarks.page;

/**
 * A glyph in its place in a word.
 *
 * @param text one character; empty for a stroke between two
 * @param shape its ink
 * @param x left edge, px from the word's left
 * @param y top edge, px from the baseline, negative above it
 */
record SetGlyph(String text, InkShape shape, int x, int y) {

  static SetGlyph stroke(InkShape shape, int x, int y) {
    return new SetGlyph("", shape, x, y);
  }

  boolean isStroke() {
    return text.isEmpty();
  }

  int right() {
    return x + shape.width();
  }
}
