package io.glyphstream.trainer.training;

import static io.glyphstream.contracts.lattice.CropBatch.CROP_BYTES;
import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.Iterator;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The training part once, in an order and with distortions that follow from seed and epoch alone.
 * Batches are made on the training thread: at 10 us a crop that is 3 % of a LeNet-5 step.
 */
final class EpochBatches implements Iterator<DataSet> {

  private static final float[] UNIT = new float[256];

  static {
    for (int value = 0; value < UNIT.length; value++) {
      UNIT[value] = value / 255f;
    }
  }

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
    this.order = shuffled(set.size(), new Random(random.nextLong()));
  }

  /** How many batches an epoch has; the last may be smaller. */
  static int count(LabelledSet set, TrainingOptions options) {
    return (set.size() + options.batchSize() - 1) / options.batchSize();
  }

  @Override
  public boolean hasNext() {
    return next < order.length;
  }

  /** Features float32 [n, 1, 28, 28] in [0, 1], labels one-hot float32 [n, classes]. */
  @Override
  public DataSet next() {
    int size = Math.min(options.batchSize(), order.length - next);
    float[] features = new float[size * CROP_BYTES];
    float[] labels = new float[size * set.classes()];
    for (int i = 0; i < size; i++) {
      int index = order[next++];
      write(index, features, i * CROP_BYTES);
      labels[i * set.classes() + set.labels()[index]] = 1;
    }
    return new DataSet(
        Nd4j.create(features, new long[] {size, 1, SIDE, SIDE}, 'c'),
        Nd4j.create(labels, new long[] {size, set.classes()}, 'c'));
  }

  private void write(int index, float[] features, int to) {
    byte[] pixels = set.crops().pixels();
    int from = index * CROP_BYTES;
    if (options.augmented()) {
      Augmentation.LIGHT.distort(pixels, from, features, to, random);
      return;
    }
    for (int i = 0; i < CROP_BYTES; i++) {
      features[to + i] = UNIT[Byte.toUnsignedInt(pixels[from + i])];
    }
  }

  static int[] shuffled(int size, Random random) {
    int[] order = IntStream.range(0, size).toArray();
    for (int last = size - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
