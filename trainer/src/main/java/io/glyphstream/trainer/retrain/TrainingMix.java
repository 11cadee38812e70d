package io.glyphstream.trainer.retrain;

import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What is shown in an epoch: a sample of the base data, so that nothing is forgotten (rehearsal;
 * Robins 1995), and every label as often as its share asks for. Each showing is distorted anew.
 *
 * @param baseCrops of the base data at most
 * @param labelShare of all that is shown, towards which labels are repeated, in (0, 1)
 * @param mostRepeats of one label in an epoch, at least 1: a handful of labels must not be learnt
 *     by heart
 */
public record TrainingMix(int baseCrops, double labelShare, int mostRepeats) {

  public TrainingMix {
    if (baseCrops < 1) {
      throw new IllegalArgumentException("base-crops must be at least 1, not " + baseCrops);
    }
    if (!(labelShare > 0 && labelShare < 1)) {
      throw new IllegalArgumentException("label-share must be between 0 and 1, not " + labelShare);
    }
    if (mostRepeats < 1) {
      throw new IllegalArgumentException("max-repeats must be at least 1, not " + mostRepeats);
    }
  }

  /** How often each label is shown in an epoch, at least once. */
  int repeats(int base, int labels) {
    long wanted = Math.round(base * labelShare / (1 - labelShare) / labels);
    return (int) Math.max(1, Math.min(mostRepeats, wanted));
  }

  /**
   * The mix.
   *
   * @param labels at least one
   * @param seed of the sample
   */
  LabelledSet of(LabelledSet base, LabelledSet labels, long seed) {
    LabelledSet rehearsed = sample(base, seed);
    int[] repeated =
        IntStream.range(0, repeats(rehearsed.size(), labels.size()))
            .flatMap(repeat -> IntStream.range(0, labels.size()))
            .toArray();
    return LabelledSet.concat(List.of(rehearsed, labels.select(repeated)));
  }

  private LabelledSet sample(LabelledSet base, long seed) {
    if (base.size() <= baseCrops) {
      return base;
    }
    int[] order = IntStream.range(0, base.size()).toArray();
    Random random = new Random(seed);
    for (int i = 0; i < baseCrops; i++) {
      int other = i + random.nextInt(order.length - i);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return base.select(Arrays.copyOf(order, baseCrops));
  }
}
