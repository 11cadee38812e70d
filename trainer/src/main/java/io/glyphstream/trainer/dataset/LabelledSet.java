package io.glyphstream.trainer.dataset;

import io.glyphstream.contracts.lattice.CropBatch;
import java.util.List;

/**
 * Crops with their truth.
 *
 * @param crops uint8 [N, 28, 28], upright, 255 = ink
 * @param labels the truth of each crop, as a 0-based index into the alphabet
 * @param alphabet the character of each class
 */
public record LabelledSet(CropBatch crops, int[] labels, List<String> alphabet) {

  public LabelledSet {
    alphabet = List.copyOf(alphabet);
    if (crops.size() != labels.length) {
      throw new IllegalArgumentException(crops.size() + " crops, but " + labels.length + " labels");
    }
    for (int label : labels) {
      if (label < 0 || label >= alphabet.size()) {
        throw new IllegalArgumentException(
            "label " + label + " is outside an alphabet of " + alphabet.size());
      }
    }
  }

  /** N. */
  public int size() {
    return labels.length;
  }

  /** How many classes the labels tell apart. */
  public int classes() {
    return alphabet.size();
  }

  /** How many crops each class has, in the alphabet's order. */
  public int[] classSizes() {
    int[] sizes = new int[classes()];
    for (int label : labels) {
      sizes[label]++;
    }
    return sizes;
  }

  /**
   * The chosen crops with their labels, in the order of the indices.
   *
   * @param indices 0-based
   */
  public LabelledSet select(int[] indices) {
    byte[] pixels = new byte[indices.length * CropBatch.CROP_BYTES];
    int[] chosen = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(
          crops.pixels(),
          indices[i] * CropBatch.CROP_BYTES,
          pixels,
          i * CropBatch.CROP_BYTES,
          CropBatch.CROP_BYTES);
      chosen[i] = labels[indices[i]];
    }
    return new LabelledSet(new CropBatch(pixels), chosen, alphabet);
  }
}
