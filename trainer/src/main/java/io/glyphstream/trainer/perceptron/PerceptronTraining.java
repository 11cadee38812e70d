package io.glyphstream.trainer.perceptron;

import io.glyphstream.trainer.training.OneCycle;
import io.glyphstream.vision.perceptron.Perceptron;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Trains a {@link Perceptron}: two hidden layers, on standardised features. */
public final class PerceptronTraining {

  private static final int HIDDEN = 64;
  private static final int BATCH = 256;
  private static final double LEARNING_RATE = 0.002;
  private static final double WEIGHT_DECAY = 1e-4;

  private final MultiLayerNetwork network;
  private final NormalizerStandardize standard = new NormalizerStandardize();

  private PerceptronTraining(MultiLayerNetwork network) {
    this.network = network;
  }

  /**
   * A trained network.
   *
   * @param samples features [n, any] and labels [n, 1], 0 or 1; they are left standardised and in
   *     another order
   */
  public static Perceptron train(DataSet samples, int epochs, long seed) {
    int steps = epochs * ((samples.numExamples() + BATCH - 1) / BATCH);
    PerceptronTraining trained = new PerceptronTraining(network(samples.numInputs(), steps, seed));
    trained.standard.fit(samples);
    trained.standard.transform(samples);
    for (int epoch = 0; epoch < epochs; epoch++) {
      samples.shuffle(seed + epoch);
      trained.fit(samples);
    }
    return trained.model();
  }

  /** One pass, in the samples' order. */
  private void fit(DataSet samples) {
    for (int first = 0; first < samples.numExamples(); first += BATCH) {
      INDArrayIndex rows =
          NDArrayIndex.interval(first, Math.min(first + BATCH, samples.numExamples()));
      network.fit(samples.getFeatures().get(rows), samples.getLabels().get(rows));
    }
  }

  private static MultiLayerNetwork network(int inputs, int steps, long seed) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(seed)
                .weightInit(WeightInit.RELU)
                .updater(new Adam(new OneCycle(LEARNING_RATE, steps)))
                .l2(WEIGHT_DECAY)
                .list()
                .layer(dense(inputs))
                .layer(dense(HIDDEN))
                .layer(
                    new OutputLayer.Builder(LossFunction.XENT)
                        .nIn(HIDDEN)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .build());
    network.init();
    return network;
  }

  private static DenseLayer dense(int inputs) {
    return new DenseLayer.Builder().nIn(inputs).nOut(HIDDEN).activation(Activation.RELU).build();
  }

  /** Its weights, with the standardisation folded into the first layer's. */
  private Perceptron model() {
    List<Perceptron.Layer> layers = new ArrayList<>();
    for (int i = 0; i < network.getnLayers(); i++) {
      INDArray weights = network.getLayer(i).getParam("W");
      INDArray biases = network.getLayer(i).getParam("b");
      if (i == 0) {
        INDArray scaled = weights.divColumnVector(standard.getStd().reshape(-1, 1));
        biases = biases.sub(standard.getMean().reshape(1, -1).mmul(scaled));
        weights = scaled;
      }
      layers.add(new Perceptron.Layer(weights.transpose().toFloatMatrix(), biases.toFloatVector()));
    }
    return new Perceptron(layers);
  }
}
