package io.glyphstream.vision.segment;

import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.layout.TextLine;
import java.util.List;

/**
 * A cut through ink.
 *
 * @param features what it looks like, float32 [{@link #FEATURES}]
 * @param left the ink between it and the cut before
 * @param right the ink between it and the cut behind
 */
public record InkCut(float[] features, InkPatch left, InkPatch right) {

  /** How many numbers describe a cut. */
  public static final int FEATURES = CutFeatures.SIZE;

  /** Every cut through ink that is found in a line, the unlikely ones too. */
  public static List<InkCut> of(TextLine line) {
    return new PieceSplitter(line).cuts();
  }
}
