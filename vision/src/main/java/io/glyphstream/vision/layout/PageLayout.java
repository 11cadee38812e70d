package io.glyphstream.vision.layout;

import java.util.List;

/**
 * The lines of a page.
 *
 * @param lines in reading order, from top to bottom and from left to right; empty for a page
 *     without writing
 */
public record PageLayout(List<TextLine> lines) {

  public PageLayout {
    lines = List.copyOf(lines);
  }

  /** Whether the page surely stands on its head; also false for one that does not tell. */
  public boolean isUpsideDown() {
    return Uprightness.standsOnItsHead(lines);
  }
}
