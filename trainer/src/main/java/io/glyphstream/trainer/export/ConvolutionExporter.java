package io.glyphstream.trainer.export;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Two-dimensional convolution; DL4J's weights are [out, in, height, width], as ONNX's are. */
final class ConvolutionExporter implements LayerExporter {

  @Override
  public Tensor export(Layer layer, Tensor input, OnnxGraph graph) {
    INDArray weights = layer.getParam(ConvolutionParamInitializer.WEIGHT_KEY);
    List<String> constants = new ArrayList<>(List.of(graph.constant("weights", weights)));
    if (configuration(layer).hasBias()) {
      INDArray bias = layer.getParam(ConvolutionParamInitializer.BIAS_KEY);
      constants.add(graph.constantVector("bias", bias));
    }
    return node(layer, constants, input, graph);
  }

  /** Whether a batch normalisation right behind the convolution can become part of it. */
  static boolean canTakeNormalisation(Layer layer) {
    return layer.conf().getLayer() instanceof ConvolutionLayer convolution
        && convolution.getActivationFn() instanceof ActivationIdentity;
  }

  /**
   * The convolution with the batch normalisation behind it folded in: a convolution is linear, so
   * that each filter takes its channel's scale, and its bias the rest.
   */
  static Tensor normalised(
      Layer layer, Normalisation normalisation, Tensor input, OnnxGraph graph) {
    INDArray unscaled = layer.getParam(ConvolutionParamInitializer.WEIGHT_KEY);
    float[] weights = unscaled.dup('c').data().asFloat();
    int filters = (int) unscaled.size(0);
    float[] bias = bias(layer, filters);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (float) normalisation.scale(i / (weights.length / filters));
    }
    for (int filter = 0; filter < filters; filter++) {
      bias[filter] =
          (float) (bias[filter] * normalisation.scale(filter) + normalisation.offset(filter));
    }
    List<String> constants =
        List.of(
            graph.constant("weights", weights, unscaled.shape()),
            graph.constant("bias", bias, filters));
    return node(layer, constants, input, graph);
  }

  private static float[] bias(Layer layer, int filters) {
    return configuration(layer).hasBias()
        ? layer.getParam(ConvolutionParamInitializer.BIAS_KEY).dup('c').data().asFloat()
        : new float[filters];
  }

  /**
   * The node.
   *
   * @param constants names of the weights and, if there is one, the bias
   */
  private static Tensor node(Layer layer, List<String> constants, Tensor input, OnnxGraph graph) {
    Window window = window(configuration(layer));
    List<String> inputs = new ArrayList<>(List.of(input.name()));
    inputs.addAll(constants);
    String output =
        graph.node(
            "Conv",
            inputs,
            Attributes.integers("kernel_shape", window.kernel()),
            Attributes.integers("strides", window.stride()),
            window.pads(input));
    int[] size = window.outputSize(input);
    int filters = (int) layer.getParam(ConvolutionParamInitializer.WEIGHT_KEY).size(0);
    return Activations.apply(
        configuration(layer).getActivationFn(),
        Tensor.image(output, filters, size[0], size[1]),
        graph);
  }

  private static Window window(ConvolutionLayer configuration) {
    if (configuration.getCnn2dDataFormat() != CNN2DFormat.NCHW) {
      throw new UnsupportedNetworkException("a convolution in the layout NHWC");
    }
    Window.requireDense(configuration.getDilation());
    return new Window(
        configuration.getConvolutionMode(),
        configuration.getKernelSize(),
        configuration.getStride(),
        configuration.getPadding());
  }

  private static ConvolutionLayer configuration(Layer layer) {
    return (ConvolutionLayer) layer.conf().getLayer();
  }
}
