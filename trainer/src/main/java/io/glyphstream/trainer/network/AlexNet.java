package io.glyphstream.trainer.network;

import static io.glyphstream.trainer.network.Layers.convolution;
import static io.glyphstream.trainer.network.Layers.dense;
import static io.glyphstream.trainer.network.Layers.overlappingMaxPool;
import static io.glyphstream.trainer.network.Layers.softmax;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * AlexNet (Krizhevsky, Sutskever, Hinton 2012) on 28x28 crops of one channel, with batch
 * normalisation in place of its local response normalisation. 21,599,306 parameters at 10 classes.
 */
final class AlexNet implements Network {

  private static final double KEPT_SHARE = 0.5;

  @Override
  public String name() {
    return "alexnet";
  }

  @Override
  public MultiLayerNetwork build(int classes, long seed) {
    return Layers.network(
        Layers.start(seed)
            .layer(convolution(11, 4, 96, ConvolutionMode.Same))
            .layer(overlappingMaxPool())
            .layer(new BatchNormalization())
            .layer(convolution(5, 256, ConvolutionMode.Same))
            .layer(overlappingMaxPool())
            .layer(convolution(3, 384, ConvolutionMode.Same))
            .layer(convolution(3, 384, ConvolutionMode.Same))
            .layer(convolution(3, 256, ConvolutionMode.Same))
            .layer(dense(4096))
            .layer(new DropoutLayer(KEPT_SHARE))
            .layer(dense(4096))
            .layer(new DropoutLayer(KEPT_SHARE))
            .layer(softmax(classes)));
  }
}
