package io.glyphstream.trainer.network;

import static io.glyphstream.trainer.network.Layers.convolution;
import static io.glyphstream.trainer.network.Layers.dense;
import static io.glyphstream.trainer.network.Layers.halvingMaxPool;
import static io.glyphstream.trainer.network.Layers.softmax;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * LeNet-5 (LeCun, Bottou, Bengio, Haffner 1998) in a wider, modern form: ReLU instead of tanh,
 * maxima instead of trained subsampling. 369,174 parameters at 10 classes.
 */
final class LeNet5 implements Network {

  @Override
  public String name() {
    return "lenet5";
  }

  @Override
  public MultiLayerNetwork build(int classes, long seed) {
    return Layers.network(
        Layers.start(seed)
            .layer(convolution(5, 32, ConvolutionMode.Same))
            .layer(halvingMaxPool())
            .layer(convolution(5, 48, ConvolutionMode.Truncate))
            .layer(halvingMaxPool())
            .layer(dense(256))
            .layer(dense(84))
            .layer(softmax(classes)));
  }
}
