package io.glyphstream.trainer.training;

import io.glyphstream.recognition.model.BundleMetadata;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How often a model is to expect what is no character. Training shows far more of it than pages do;
 * a classifier is moved from one class prior to another by the ratio of the two (Saerens, Latinne,
 * Decaestecker 2002, section 2.2), which here is added to the last layer's bias.
 *
 * @param value above 0, below 1
 */
public record RejectShare(double value) {

  public RejectShare {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("reject-share must be between 0 and 1, not " + value);
    }
  }

  /**
   * The network with the new prior, changed in place; as it was if its alphabet has no reject
   * class.
   *
   * @param alphabet the network's
   * @param temperature that its logits will be divided by
   */
  public TrainedNetwork applyTo(TrainedNetwork trained, List<String> alphabet, double temperature) {
    int reject = alphabet.indexOf(BundleMetadata.REJECT);
    if (reject < 0) {
      return trained;
    }
    List<Double> shown = trained.classShares();
    double before = shown.get(reject);
    double others = (1 - value) / (1 - before);
    addToBias(trained.network(), reject, temperature * Math.log(value / before / others));
    List<Double> expected =
        IntStream.range(0, shown.size())
            .mapToObj(column -> column == reject ? value : shown.get(column) * others)
            .toList();
    return new TrainedNetwork(trained.network(), trained.state(), expected);
  }

  private static void addToBias(MultiLayerNetwork network, int column, double addend) {
    INDArray bias = network.getOutputLayer().getParam(DefaultParamInitializer.BIAS_KEY);
    bias.putScalar(column, bias.getDouble(column) + addend);
  }
}
