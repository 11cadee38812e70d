package io.glyphstream.trainer.dataset;

import io.glyphstream.contracts.lattice.CropBatch;
import java.util.List;
import java.util.stream.IntStream;

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

  /** All of the sets, in their order; they must have one alphabet. */
  public static LabelledSet concat(List<LabelledSet> sets) {
    List<String> alphabet = sets.get(0).alphabet();
    if (!sets.stream().allMatch(set -> set.alphabet().equals(alphabet))) {
      throw new IllegalArgumentException("sets of different alphabets can't be joined");
    }
    return new LabelledSet(
        CropBatch.concat(sets.stream().map(LabelledSet::crops).toList()),
        sets.stream().flatMapToInt(set -> IntStream.of(set.labels())).toArray(),
        alphabet);
  }

  /**
   * The same crops with their labels in another alphabet.
   *
   * @throws IllegalArgumentException if it lacks one of this set's characters
   */
  public LabelledSet in(List<String> other) {
    int[] columns = alphabet.stream().mapToInt(other::indexOf).toArray();
    for (int label = 0; label < columns.length; label++) {
      if (columns[label] < 0) {
        throw new IllegalArgumentException("the alphabet lacks '" + alphabet.get(label) + "'");
      }
    }
    return new LabelledSet(crops, IntStream.of(labels).map(i -> columns[i]).toArray(), other);
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
