package io.glyphstream.trainer.export;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** Maximum and average pooling. */
final class PoolingExporter implements LayerExporter {

  @Override
  public Tensor export(Layer layer, Tensor input, OnnxGraph graph) {
    SubsamplingLayer configuration = (SubsamplingLayer) layer.conf().getLayer();
    if (configuration.getCnn2dDataFormat() != CNN2DFormat.NCHW) {
      throw new UnsupportedNetworkException("pooling in the layout NHWC");
    }
    Window.requireDense(configuration.getDilation());
    Window window =
        new Window(
            configuration.getConvolutionMode(),
            configuration.getKernelSize(),
            configuration.getStride(),
            configuration.getPadding());
    String output =
        switch (configuration.getPoolingType()) {
          case MAX -> maximum(window, input, graph);
          case AVG -> average(window, configuration.isAvgPoolIncludePadInDivisor(), input, graph);
          case SUM, PNORM ->
              throw new UnsupportedNetworkException("pooling " + configuration.getPoolingType());
        };
    int[] size = window.outputSize(input);
    return Tensor.image(output, input.channels(), size[0], size[1]);
  }

  private static String maximum(Window window, Tensor input, OnnxGraph graph) {
    return graph.node(
        "MaxPool",
        List.of(input.name()),
        Attributes.integers("kernel_shape", window.kernel()),
        Attributes.integers("strides", window.stride()),
        window.pads(input));
  }

  private static String average(
      Window window, boolean countPadding, Tensor input, OnnxGraph graph) {
    return graph.node(
        "AveragePool",
        List.of(input.name()),
        Attributes.integers("kernel_shape", window.kernel()),
        Attributes.integers("strides", window.stride()),
        Attributes.integer("count_include_pad", countPadding ? 1 : 0),
        window.pads(input));
  }
}
