package io.glyphstream.vision.segment;

import io.glyphstream.vision.layout.InkPatch;

/**
 * Ink that no cut divides.
 *
 * @param ink its pixels
 * @param cutOff whether a cut through ink parts it from the piece before
 */
record Piece(InkPatch ink, boolean cutOff) {}
