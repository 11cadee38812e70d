package io.glyphstream.trainer.evaluation;

import io.glyphstream.contracts.lattice.CropBatch;

/** Something that reads crops: a DL4J network, or the bundle exported from it. */
@FunctionalInterface
public interface Classifier {

  /**
   * How probable each class is.
   *
   * @return float32 [N][classes]; each row sums to 1
   */
  float[][] probabilities(CropBatch crops);
}
