package io.glyphstream.trainer.export;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.network.OneDnn;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Small networks of any layers, with a softmax of ten classes at the end and random weights. */
final class RandomNetworks {

  private RandomNetworks() {}

  static MultiLayerNetwork of(Layer... layers) {
    OneDnn.enable();
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder().seed(5).weightInit(WeightInit.XAVIER).list();
    for (Layer layer : layers) {
      list.layer(layer);
    }
    list.layer(
        new OutputLayer.Builder(LossFunction.MCXENT)
            .nOut(10)
            .activation(Activation.SOFTMAX)
            .build());
    list.setInputType(InputType.convolutional(CropBatch.SIDE, CropBatch.SIDE, 1));
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    return disturbed(network);
  }

  /** Moves every parameter, so that no bias, mean or scale is left at 0 or 1. */
  static MultiLayerNetwork disturbed(MultiLayerNetwork network) {
    INDArray parameters = network.params();
    Nd4j.getRandom().setSeed(5);
    parameters.addi(Nd4j.randn(parameters.dataType(), parameters.shape()).muli(0.1));
    return network;
  }

  static ConvolutionLayer.Builder convolution(int kernel, int filters) {
    return new ConvolutionLayer.Builder(kernel, kernel)
        .nOut(filters)
        .activation(Activation.IDENTITY);
  }
}
