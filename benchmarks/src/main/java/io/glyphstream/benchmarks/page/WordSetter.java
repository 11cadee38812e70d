package io.glyphstream.benchmarks.page;

import java.util.List;

/** Sets words in some hand or font, at one size. */
interface WordSetter {

  /**
   * The word's glyphs from left to right, the first at x = 0; empty if it has none of the
   * characters.
   */
  List<SetGlyph> set(String word);

  /** The next blank between words, px. */
  int space();

  /** Height of capitals, px. */
  double capHeightPx();
}
