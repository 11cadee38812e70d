package io.glyphstream.trainer.network;

import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The building blocks that our networks share. */
final class Layers {

  private Layers() {}

  /**
   * The start of every network: He initialisation, which fits ReLU (He, Zhang, Ren, Sun 2015), and
   * Adam, whose learning rate the training sets.
   */
  static NeuralNetConfiguration.ListBuilder start(long seed) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .weightInit(WeightInit.RELU)
        .updater(new Adam())
        .list();
  }

  /** A square convolution of stride 1 with ReLU. */
  static ConvolutionLayer convolution(int kernel, int filters, ConvolutionMode padding) {
    return convolution(kernel, 1, filters, padding);
  }

  /** A square convolution with ReLU. */
  static ConvolutionLayer convolution(
      int kernel, int stride, int filters, ConvolutionMode padding) {
    return new ConvolutionLayer.Builder(kernel, kernel)
        .stride(stride, stride)
        .nOut(filters)
        .convolutionMode(padding)
        .activation(Activation.RELU)
        .build();
  }

  /**
   * Appends a square convolution of stride 1, 2x2 maxima, batch normalisation and ReLU. The maxima
   * come first because batch normalisation, by far the slowest of the four to train on a CPU, then
   * sees a quarter of the values; with a positive scale the order makes no difference.
   */
  static void pooledConvolution(
      NeuralNetConfiguration.ListBuilder layers, int kernel, int filters) {
    layers
        .layer(
            new ConvolutionLayer.Builder(kernel, kernel)
                .nOut(filters)
                .convolutionMode(ConvolutionMode.Same)
                .activation(Activation.IDENTITY)
                .hasBias(false)
                .build())
        .layer(halvingMaxPool())
        .layer(new BatchNormalization())
        .layer(new ActivationLayer(Activation.RELU));
  }

  /** Maximum of 2x2 squares, stride 2. */
  static SubsamplingLayer halvingMaxPool() {
    return maxPool(2);
  }

  /** Maximum of 3x3 squares, stride 2. */
  static SubsamplingLayer overlappingMaxPool() {
    return maxPool(3);
  }

  private static SubsamplingLayer maxPool(int kernel) {
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
        .kernelSize(kernel, kernel)
        .stride(2, 2)
        .convolutionMode(ConvolutionMode.Truncate)
        .build();
  }

  static DenseLayer dense(int units) {
    return new DenseLayer.Builder().nOut(units).activation(Activation.RELU).build();
  }

  /** Softmax with cross-entropy. */
  static OutputLayer softmax(int classes) {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nOut(classes)
        .activation(Activation.SOFTMAX)
        .weightInit(WeightInit.XAVIER)
        .build();
  }

  /** The layers as an initialised network on crops, with oneDNN where it exists. */
  static MultiLayerNetwork network(NeuralNetConfiguration.ListBuilder layers) {
    OneDnn.enable();
    MultiLayerConfiguration configuration =
        layers.setInputType(InputType.convolutional(SIDE, SIDE, 1)).build();
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }
}
