package io.glyphstream.vision.segment;

import io.glyphstream.vision.layout.InkPatch;

/**
 * Ink that no cut divides.
 *
 * @param ink its pixels
 * @param boundary how likely two glyphs meet at the cut through ink that parts it from the piece
 *     before, [0, 1]; null if blank parts them
 */
record Piece(InkPatch ink, Double boundary) {

  /** Whether a cut through ink parts it from the piece before. */
  boolean cutOff() {
    return boundary != null;
  }
}
