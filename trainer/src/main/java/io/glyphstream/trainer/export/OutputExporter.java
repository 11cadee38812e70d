package io.glyphstream.trainer.export;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;

/**
 * The last layer, without its softmax: a bundle gives logits, and who reads them divides them by
 * the bundle's temperature first.
 */
final class OutputExporter implements LayerExporter {

  @Override
  public Tensor export(Layer layer, Tensor input, OnnxGraph graph) {
    OutputLayer configuration = (OutputLayer) layer.conf().getLayer();
    if (!(configuration.getActivationFn() instanceof ActivationSoftmax)) {
      throw new UnsupportedNetworkException(
          "an output with " + configuration.getActivationFn() + " instead of softmax");
    }
    return DenseExporter.multiply(layer, configuration.hasBias(), input, graph);
  }
}
