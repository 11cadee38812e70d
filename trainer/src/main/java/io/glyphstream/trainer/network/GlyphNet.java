package io.glyphstream.trainer.network;

import static io.glyphstream.trainer.network.Layers.convolution;
import static io.glyphstream.trainer.network.Layers.dense;
import static io.glyphstream.trainer.network.Layers.pooledConvolution;
import static io.glyphstream.trainer.network.Layers.softmax;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Our own network: doubled 3x3 convolutions (Simonyan, Zisserman 2015) with batch normalisation
 * (Ioffe, Szegedy 2015) at the end of each block. The first convolution has stride 2: at full size
 * a layer costs four times as much to train, most of it in memory traffic.
 */
final class GlyphNet implements Network {

  private static final double KEPT_SHARE = 0.5;

  @Override
  public String name() {
    return "glyphnet";
  }

  @Override
  public MultiLayerNetwork build(int classes, long seed) {
    ListBuilder layers =
        Layers.start(seed)
            .layer(convolution(5, 2, 32, ConvolutionMode.Same))
            .layer(convolution(3, 48, ConvolutionMode.Same));
    pooledConvolution(layers, 3, 64);
    layers.layer(convolution(3, 128, ConvolutionMode.Same));
    pooledConvolution(layers, 3, 192);
    return Layers.network(
        layers.layer(dense(256)).layer(new DropoutLayer(KEPT_SHARE)).layer(softmax(classes)));
  }
}
