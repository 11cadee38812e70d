package io.glyphstream.trainer.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.NetworkClassifier;
import io.glyphstream.trainer.network.Networks;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class BatchStatisticsTest {

  private static final LabelledSet BARS = Glyphs.bars(600, 1);

  @Test
  void normalisedChannelsHaveMeanZeroAndDeviationOne() {
    MultiLayerNetwork network = Networks.named("glyphnet").build(10, 1);

    BatchStatistics.measure(network, BARS);

    int normalisations = 0;
    for (int layer = 1; layer < network.getnLayers(); layer++) {
      if (network.getLayer(layer) instanceof BatchNormalization) {
        INDArray out =
            network
                .feedForwardToLayer(layer, NetworkClassifier.features(BARS.crops()), false)
                .get(layer + 1);
        INDArray mean = out.mean(0, 2, 3);
        INDArray deviation = out.std(false, 0, 2, 3);
        for (int channel = 0; channel < mean.length(); channel++) {
          assertEquals(0, mean.getDouble(channel), 1e-3);
          double spread = deviation.getDouble(channel);
          assertEquals(1, spread < 1e-6 ? 1 : spread, 0.05);
        }
        normalisations++;
      }
    }
    assertEquals(2, normalisations);
  }

  @Test
  void weightsStayAsTheyAreAndTwiceIsAsOnce() {
    MultiLayerNetwork network = Networks.named("glyphnet").build(10, 1);
    INDArray first = network.getLayer(0).getParam("W").dup();
    BatchStatistics.measure(network, BARS);
    INDArray once = network.params().dup();

    BatchStatistics.measure(network, BARS);

    assertEquals(first, network.getLayer(0).getParam("W"));
    assertEquals(once, network.params());
  }

  @Test
  void networkWithoutNormalisationStaysAsItIs() {
    MultiLayerNetwork network = Networks.named("lenet5").build(10, 1);
    CropBatch one = new CropBatch(BARS.crops().crop(0));
    float[] before = new NetworkClassifier(network).probabilities(one)[0];

    BatchStatistics.measure(network, BARS);

    assertArrayEquals(before, new NetworkClassifier(network).probabilities(one)[0]);
  }
}
