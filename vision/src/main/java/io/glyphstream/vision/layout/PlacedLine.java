package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;

/**
 * A line with its ink's extent, which is costly to find again and again.
 *
 * @param box px of the upright page
 */
record PlacedLine(TextLine line, Box box) {

  static PlacedLine of(TextLine line) {
    return new PlacedLine(line, line.box());
  }

  double capHeight() {
    return line.metrics().capHeight();
  }

  /** Height of the line's middle at its own middle, px. */
  double middle() {
    return line.metrics().baselineAt(box.centreX()) - capHeight() / 2;
  }
}
