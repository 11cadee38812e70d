package io.glyphstream.trainer.inspection;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Crops of one part that are, pixel for pixel, in another too. What is in the training part is no
 * test of anything.
 *
 * @param part whose crops were looked for
 * @param other where they were looked for
 * @param crops of the part that were found
 * @param otherLabels how many of them have another label there: one of the two is wrong
 */
public record Overlap(String part, String other, int crops, int otherLabels) {

  static Overlap of(String part, LabelledSet set, String otherPart, LabelledSet other) {
    Map<ByteBuffer, Integer> labels = new HashMap<>();
    for (int i = 0; i < other.size(); i++) {
      labels.putIfAbsent(pixels(other, i), other.labels()[i]);
    }
    int found = 0;
    int otherLabels = 0;
    for (int i = 0; i < set.size(); i++) {
      Integer label = labels.get(pixels(set, i));
      if (label != null) {
        found++;
        otherLabels += label == set.labels()[i] ? 0 : 1;
      }
    }
    return new Overlap(part, otherPart, found, otherLabels);
  }

  /** A view that is equal to another of the same pixels, and hashed by all of them. */
  private static ByteBuffer pixels(LabelledSet set, int crop) {
    return ByteBuffer.wrap(set.crops().pixels(), crop * CropBatch.CROP_BYTES, CropBatch.CROP_BYTES);
  }
}
