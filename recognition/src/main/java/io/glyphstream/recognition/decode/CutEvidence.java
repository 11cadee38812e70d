package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.lattice.Cut;

/** What a cut says for and against a space, and for and against a boundary of glyphs, nats. */
final class CutEvidence {

  /** A cut is never quite sure: bounds what it costs to take it for the other. */
  private static final double LEAST_DOUBT = 1e-4;

  private CutEvidence() {}

  static double ofSpace(Cut cut) {
    return logOf(cut.spaceProbability());
  }

  static double ofNoSpace(Cut cut) {
    return logOf(1 - cut.spaceProbability());
  }

  /** Two glyphs meet at the cut; 0 if ink is not cut. */
  static double ofBoundary(Cut cut) {
    return cut.boundaryProbability() == null ? 0 : logOf(cut.boundaryProbability());
  }

  /** The cut is inside a glyph; 0 if ink is not cut. */
  static double ofNoBoundary(Cut cut) {
    return cut.boundaryProbability() == null ? 0 : logOf(1 - cut.boundaryProbability());
  }

  private static double logOf(double probability) {
    return Math.log(Math.max(LEAST_DOUBT, Math.min(1 - LEAST_DOUBT, probability)));
  }
}
