package io.glyphstream.vision.segment;

import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.layout.TextLine;
import java.util.List;

/**
 * A cut through ink.
 *
 * @param features what it looks like, float32 [{@link CutModel#INPUTS}]
 * @param left the ink between it and the cut before
 * @param right the ink between it and the cut behind
 */
public record InkCut(float[] features, InkPatch left, InkPatch right) {

  /** Every cut through ink that is found in a line, the unlikely ones too. */
  public static List<InkCut> of(TextLine line) {
    return new PieceSplitter(line).cuts();
  }
}
