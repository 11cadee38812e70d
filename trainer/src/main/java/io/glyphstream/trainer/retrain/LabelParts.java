package io.glyphstream.trainer.retrain;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Labels to train on and labels to measure on, of different documents, and no crop of which is in
 * both.
 */
record LabelParts(List<UsableLabel> training, List<UsableLabel> heldOut) {

  /**
   * Splits by document. A scan that was sent twice is two documents: of its crops those that are
   * trained on, pixel for pixel, are not held out.
   */
  static LabelParts of(List<UsableLabel> usable) {
    List<UsableLabel> training = new ArrayList<>();
    List<UsableLabel> heldOut = new ArrayList<>();
    Set<ByteBuffer> trainedCrops = new HashSet<>();
    for (UsableLabel label : usable) {
      if (!DocumentSplit.isHeldOut(label.document())) {
        training.add(label);
        trainedCrops.add(ByteBuffer.wrap(label.crop()));
      }
    }
    for (UsableLabel label : usable) {
      if (DocumentSplit.isHeldOut(label.document())
          && !trainedCrops.contains(ByteBuffer.wrap(label.crop()))) {
        heldOut.add(label);
      }
    }
    return new LabelParts(training, heldOut);
  }

  /** Labels as crops with their classes. */
  static LabelledSet set(List<UsableLabel> labels, List<String> alphabet) {
    byte[] pixels = new byte[labels.size() * CropBatch.CROP_BYTES];
    int[] classes = new int[labels.size()];
    for (int i = 0; i < classes.length; i++) {
      System.arraycopy(
          labels.get(i).crop(), 0, pixels, i * CropBatch.CROP_BYTES, CropBatch.CROP_BYTES);
      classes[i] = alphabet.indexOf(labels.get(i).character());
    }
    return new LabelledSet(new CropBatch(pixels), classes, alphabet);
  }
}
