package io.glyphstream.trainer.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A training part cut into k folds, each of which is held out once (Stone 1974). */
public final class CrossValidation {

  private CrossValidation() {}

  /**
   * The k splits: every crop is in exactly one validation part, and each has the same share of
   * every class but for rounding.
   *
   * @param folds k, at least 2
   * @param seed of the shuffle
   */
  public static List<ValidationSplit> splits(LabelledSet all, int folds, long seed) {
    if (folds < 2) {
      throw new IllegalArgumentException("there are at least 2 folds, not " + folds);
    }
    int[] foldOf = foldOfEachCrop(all, folds, seed);
    List<ValidationSplit> splits = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int heldOut = fold;
      IntStream crops = IntStream.range(0, all.size());
      splits.add(
          new ValidationSplit(
              all.select(crops.filter(i -> foldOf[i] != heldOut).toArray()),
              all.select(
                  IntStream.range(0, all.size()).filter(i -> foldOf[i] == heldOut).toArray())));
    }
    return splits;
  }

  /** Shuffled, then dealt out class by class. */
  private static int[] foldOfEachCrop(LabelledSet all, int folds, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    int[] dealt = new int[all.classes()];
    int[] foldOf = new int[all.size()];
    for (int index : order) {
      foldOf[index] = dealt[all.labels()[index]]++ % folds;
    }
    return foldOf;
  }
}
