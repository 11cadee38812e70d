package io.glyphstream.trainer.inspection;

import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How evenly a part's crops are spread over the classes.
 *
 * @param part its name
 * @param crops in it
 * @param rarest the character with the fewest crops, perhaps none; the first of equals
 * @param rarestCrops how many
 * @param commonest the character with the most crops; the first of equals
 * @param commonestCrops how many
 * @param entropyBits of the class of a crop (Shannon 1948, section 6)
 * @param evenEntropyBits what it would be if all classes had equally many
 */
public record PartBalance(
    String part,
    int crops,
    String rarest,
    int rarestCrops,
    String commonest,
    int commonestCrops,
    double entropyBits,
    double evenEntropyBits) {

  static PartBalance of(String part, LabelledSet set) {
    int[] sizes = set.classSizes();
    int rarest = 0;
    int commonest = 0;
    for (int label = 1; label < sizes.length; label++) {
      rarest = sizes[label] < sizes[rarest] ? label : rarest;
      commonest = sizes[label] > sizes[commonest] ? label : commonest;
    }
    return new PartBalance(
        part,
        set.size(),
        set.alphabet().get(rarest),
        sizes[rarest],
        set.alphabet().get(commonest),
        sizes[commonest],
        entropyBits(sizes),
        bits(sizes.length));
  }

  /** How many times the rarest class the commonest is; infinite if the rarest has none. */
  public double ratio() {
    return (double) commonestCrops / rarestCrops;
  }

  private static double entropyBits(int[] sizes) {
    double all = IntStream.of(sizes).sum();
    return Arrays.stream(sizes)
        .filter(size -> size > 0)
        .mapToDouble(size -> size / all * bits(all / size))
        .sum();
  }

  private static double bits(double possibilities) {
    return Math.log(possibilities) / Math.log(2);
  }
}
