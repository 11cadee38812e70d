package io.glyphstream.trainer.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A training part cut in two: what the weights are fitted to, and what the best epoch is chosen on.
 *
 * @param training the greater part
 * @param validation held out; has the same share of every class
 */
public record ValidationSplit(LabelledSet training, LabelledSet validation) {

  /**
   * Holds out a share of every class, drawn by a seeded generator: the same set, share and seed
   * give the same split on any machine.
   *
   * @param share of each class, above 0 and below 1; rounded to whole crops
   */
  public static ValidationSplit stratified(LabelledSet all, double share, long seed) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("a validation share is between 0 and 1, not " + share);
    }
    boolean[] heldOut = new boolean[all.size()];
    Random random = new Random(seed);
    for (List<Integer> members : membersByClass(all)) {
      Collections.shuffle(members, random);
      members
          .subList(0, (int) Math.round(members.size() * share))
          .forEach(index -> heldOut[index] = true);
    }
    return new ValidationSplit(
        all.select(IntStream.range(0, all.size()).filter(i -> !heldOut[i]).toArray()),
        all.select(IntStream.range(0, all.size()).filter(i -> heldOut[i]).toArray()));
  }

  /** Splits each part on its own and joins the halves: a part's split is that of it alone. */
  public static ValidationSplit stratified(List<LabelledSet> parts, double share, long seed) {
    List<ValidationSplit> splits =
        parts.stream().map(part -> stratified(part, share, seed)).toList();
    return new ValidationSplit(
        LabelledSet.concat(splits.stream().map(ValidationSplit::training).toList()),
        LabelledSet.concat(splits.stream().map(ValidationSplit::validation).toList()));
  }

  private static List<List<Integer>> membersByClass(LabelledSet all) {
    List<List<Integer>> members = new ArrayList<>();
    for (int label = 0; label < all.classes(); label++) {
      members.add(new ArrayList<>());
    }
    for (int index = 0; index < all.size(); index++) {
      members.get(all.labels()[index]).add(index);
    }
    return members;
  }
}
