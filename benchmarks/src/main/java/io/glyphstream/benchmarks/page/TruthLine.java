package io.glyphstream.benchmarks.page;

import io.glyphstream.contracts.document.Box;
import java.util.List;

/**
 * A line that stands on a page.
 *
 * @param text its words with one space between
 * @param box its ink, px of the page as scanned
 * @param glyphs from left to right, at least one
 */
public record TruthLine(String text, Box box, List<TruthGlyph> glyphs) {

  public TruthLine {
    glyphs = List.copyOf(glyphs);
  }

  static TruthLine of(String text, List<TruthGlyph> glyphs) {
    return new TruthLine(
        text, glyphs.stream().map(TruthGlyph::box).reduce(Box::union).orElseThrow(), glyphs);
  }
}
