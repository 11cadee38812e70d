package io.glyphstream.contracts.document;

import java.util.List;

/**
 * One written character as it was read.
 *
 * @param box px of the page as scanned, origin top left
 * @param text the chosen reading, one character
 * @param confidence calibrated probability of {@code text}, [0, 1]
 * @param alternatives the likeliest readings, best first, three at most; {@code text} is one of
 *     them unless context overruled all three
 */
public record Glyph(Box box, String text, double confidence, List<Alternative> alternatives) {

  public Glyph {
    alternatives = List.copyOf(alternatives);
  }
}
