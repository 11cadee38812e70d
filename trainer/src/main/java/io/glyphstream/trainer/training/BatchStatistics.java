package io.glyphstream.trainer.training;

import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.NetworkClassifier;
import io.glyphstream.trainer.export.Normalisation;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Means and variances of batch normalisation, measured anew when a network's weights are final.
 * While it is trained they are those of the last few batches, of distorted crops; for averaged
 * weights nobody has measured them at all (Izmailov et al. 2018, section 3.2). The crops that will
 * be read are not distorted: they are measured as they are (Touvron et al. 2019, section 3).
 */
public final class BatchStatistics {

  /** The mean of so many crops is off by less than a hundredth of their deviation. */
  private static final int MOST_CROPS = 20_000;

  private static final int CROPS_A_BATCH = 500;
  private static final long SEED = 1;

  private final MultiLayerNetwork network;
  private final LabelledSet crops;

  private BatchStatistics(MultiLayerNetwork network, LabelledSet crops) {
    this.network = network;
    this.crops = crops;
  }

  /**
   * Replaces the statistics of each batch normalisation by those of a sample of crops, one after
   * the other, since each changes what the next one sees; a network without any stays as it is.
   *
   * @param training what the weights were fitted to
   */
  public static void measure(MultiLayerNetwork network, LabelledSet training) {
    int[] order =
        ClassBalance.shuffled(IntStream.range(0, training.size()).toArray(), new Random(SEED));
    LabelledSet sample = training.select(IntStream.of(order).limit(MOST_CROPS).sorted().toArray());
    BatchStatistics statistics = new BatchStatistics(network, sample);
    for (int layer = 1; layer < network.getnLayers(); layer++) {
      if (network.getLayer(layer) instanceof BatchNormalization) {
        statistics.measure(layer);
      }
    }
  }

  private void measure(int layer) {
    double[] sums = null;
    double[] squares = null;
    long positions = 0;
    for (int from = 0; from < crops.size(); from += CROPS_A_BATCH) {
      int to = Math.min(crops.size(), from + CROPS_A_BATCH);
      LabelledSet batch = crops.select(IntStream.range(from, to).toArray());
      INDArray input = NetworkClassifier.features(batch.crops());
      INDArray seen = network.feedForwardToLayer(layer - 1, input, false).get(layer);
      int[] all = seen.rank() == 4 ? new int[] {0, 2, 3} : new int[] {0};
      sums = plus(sums, seen.sum(all).toDoubleVector());
      squares = plus(squares, seen.mul(seen).sum(all).toDoubleVector());
      positions += seen.length() / sums.length;
    }
    float[] mean = new float[sums.length];
    float[] variance = new float[sums.length];
    for (int channel = 0; channel < mean.length; channel++) {
      double average = sums[channel] / positions;
      mean[channel] = (float) average;
      variance[channel] = (float) (squares[channel] / positions - average * average);
    }
    Normalisation.setStatistics(network.getLayer(layer), mean, variance);
  }

  private static double[] plus(double[] sum, double[] more) {
    if (sum == null) {
      return more;
    }
    Arrays.setAll(sum, i -> sum[i] + more[i]);
    return sum;
  }
}
