package io.glyphstream.trainer.training;

import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How often an epoch shows each class. A class of {@code n} crops is shown in proportion to {@code
 * n^(1 - balance)}: as often as it comes at 0, by its square root at 0.5, all classes equally often
 * at 1. An epoch has as many crops as the set, whatever the balance.
 *
 * @param balance from 0 to 1
 */
record ClassBalance(double balance) {

  /** The share of each class in an epoch, 0 to 1, in the alphabet's order; they sum to 1. */
  double[] shares(LabelledSet set) {
    double[] weights =
        IntStream.of(set.classSizes())
            .mapToDouble(size -> size == 0 ? 0 : Math.pow(size, 1 - balance))
            .toArray();
    double sum = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
    return IntStream.range(0, weights.length).mapToDouble(i -> weights[i] / sum).toArray();
  }

  /**
   * An epoch's order: indices of crops, 0-based. A class that is shown more often than it has crops
   * repeats them evenly; one that is shown less leaves some out, others in every epoch.
   */
  int[] order(LabelledSet set, Random random) {
    int[] all = shuffled(IntStream.range(0, set.size()).toArray(), random);
    if (balance == 0) {
      return all;
    }
    double[] shares = shares(set);
    int[] sizes = set.classSizes();
    int[] shown = new int[sizes.length];
    IntStream.Builder order = IntStream.builder();
    for (int index : all) {
      int label = set.labels()[index];
      int before = times(shown[label]++, sizes[label], shares[label] * set.size());
      int after = times(shown[label], sizes[label], shares[label] * set.size());
      IntStream.range(before, after).forEach(repeat -> order.add(index));
    }
    return shuffled(order.build().toArray(), random);
  }

  /** How many of a class's wanted crops are due when so many of it have been passed. */
  private static int times(int passed, int size, double wanted) {
    return (int) Math.round(wanted * passed / size);
  }

  static int[] shuffled(int[] order, Random random) {
    for (int last = order.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
