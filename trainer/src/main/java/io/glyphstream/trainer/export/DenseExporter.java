package io.glyphstream.trainer.export;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A fully connected layer; DL4J's weights are [in, out]. */
final class DenseExporter implements LayerExporter {

  @Override
  public Tensor export(Layer layer, Tensor input, OnnxGraph graph) {
    DenseLayer configuration = (DenseLayer) layer.conf().getLayer();
    if (configuration.hasLayerNorm()) {
      throw new UnsupportedNetworkException("a dense layer with layer normalisation");
    }
    return Activations.apply(
        configuration.getActivationFn(),
        multiply(layer, configuration.hasBias(), input, graph),
        graph);
  }

  /** {@code input x weights + bias}, before any activation. */
  static Tensor multiply(Layer layer, boolean hasBias, Tensor input, OnnxGraph graph) {
    INDArray weights = layer.getParam(DefaultParamInitializer.WEIGHT_KEY);
    List<String> inputs =
        new ArrayList<>(List.of(input.name(), graph.constant("weights", weights)));
    if (hasBias) {
      INDArray bias = layer.getParam(DefaultParamInitializer.BIAS_KEY);
      inputs.add(graph.constantVector("bias", bias));
    }
    return Tensor.vector(graph.node("Gemm", inputs), (int) weights.size(1));
  }
}
