package io.glyphstream.trainer.training;

import static io.glyphstream.contracts.lattice.CropBatch.CROP_BYTES;
import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import java.util.SplittableRandom;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One epoch of the training part, in an order and with distortions that follow from seed and epoch
 * alone. Batches are made on the training thread: at 20 us a crop that is a hundredth of a step.
 */
final class EpochBatches implements Iterator<DataSet> {

  private final LabelledSet set;
  private final TrainingOptions options;
  private final int[] order;
  private final SplittableRandom random;
  private int next;

  /**
   * @param epoch 1-based
   */
  EpochBatches(LabelledSet set, TrainingOptions options, int epoch) {
    this.set = set;
    this.options = options;
    this.random = new SplittableRandom(31 * options.seed() + epoch);
    this.order = new ClassBalance(options.classBalance()).order(set, new Random(random.nextLong()));
  }

  /** How many batches an epoch has; the last may be smaller. */
  static int count(LabelledSet set, TrainingOptions options) {
    return (set.size() + options.batchSize() - 1) / options.batchSize();
  }

  @Override
  public boolean hasNext() {
    return next < order.length;
  }

  /**
   * Features float32 [n, 1, 28, 28] in [0, 1]; labels float32 [n, classes], one-hot but for the
   * smoothing.
   */
  @Override
  public DataSet next() {
    int size = Math.min(options.batchSize(), order.length - next);
    int classes = set.classes();
    float[] features = new float[size * CROP_BYTES];
    float[] labels = new float[size * classes];
    float spread = (float) (options.labelSmoothing() / classes);
    Arrays.fill(labels, spread);
    for (int i = 0; i < size; i++) {
      int index = order[next++];
      options
          .augmentation()
          .distort(set.crops().pixels(), index * CROP_BYTES, features, i * CROP_BYTES, random);
      labels[i * classes + set.labels()[index]] = (float) (1 - options.labelSmoothing()) + spread;
    }
    return new DataSet(
        Nd4j.create(features, new long[] {size, 1, SIDE, SIDE}, 'c'),
        Nd4j.create(labels, new long[] {size, classes}, 'c'));
  }
}
