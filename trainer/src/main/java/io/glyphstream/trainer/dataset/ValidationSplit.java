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

  /** Of one part, which has the same share of every class held out, rounded to whole crops. */
  static ValidationSplit stratified(LabelledSet all, Split split) {
    boolean[] heldOut = new boolean[all.size()];
    Random random = new Random(split.seed());
    for (List<Integer> members : membersByClass(all)) {
      Collections.shuffle(members, random);
      members
          .subList(0, (int) Math.round(members.size() * split.validationShare()))
          .forEach(index -> heldOut[index] = true);
    }
    return new ValidationSplit(
        all.select(IntStream.range(0, all.size()).filter(i -> !heldOut[i]).toArray()),
        all.select(IntStream.range(0, all.size()).filter(i -> heldOut[i]).toArray()));
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
