package io.glyphstream.trainer.export;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Two-dimensional convolution; DL4J's weights are [out, in, height, width], as ONNX's are. */
final class ConvolutionExporter implements LayerExporter {

  @Override
  public Tensor export(Layer layer, Tensor input, OnnxGraph graph) {
    ConvolutionLayer configuration = (ConvolutionLayer) layer.conf().getLayer();
    if (configuration.getCnn2dDataFormat() != CNN2DFormat.NCHW) {
      throw new UnsupportedNetworkException("a convolution in the layout NHWC");
    }
    Window.requireDense(configuration.getDilation());
    Window window =
        new Window(
            configuration.getConvolutionMode(),
            configuration.getKernelSize(),
            configuration.getStride(),
            configuration.getPadding());
    INDArray weights = layer.getParam(ConvolutionParamInitializer.WEIGHT_KEY);
    List<String> inputs =
        new ArrayList<>(List.of(input.name(), graph.constant("weights", weights)));
    if (configuration.hasBias()) {
      INDArray bias = layer.getParam(ConvolutionParamInitializer.BIAS_KEY);
      inputs.add(graph.constantVector("bias", bias));
    }
    String output =
        graph.node(
            "Conv",
            inputs,
            Attributes.integers("kernel_shape", window.kernel()),
            Attributes.integers("strides", window.stride()),
            window.pads(input));
    int[] size = window.outputSize(input);
    return Activations.apply(
        configuration.getActivationFn(),
        Tensor.image(output, (int) weights.size(0), size[0], size[1]),
        graph);
  }
}
