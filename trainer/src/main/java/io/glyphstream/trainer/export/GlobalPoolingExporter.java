package io.glyphstream.trainer.export;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;

/** The mean of each channel's whole image, as a vector. */
final class GlobalPoolingExporter implements LayerExporter {

  @Override
  public Tensor export(Layer layer, Tensor input, OnnxGraph graph) {
    GlobalPoolingLayer configuration = (GlobalPoolingLayer) layer.conf().getLayer();
    if (configuration.getPoolingType() != PoolingType.AVG
        || !configuration.isCollapseDimensions()) {
      throw new UnsupportedNetworkException(
          "global pooling other than the average of the whole image");
    }
    String average = graph.node("GlobalAveragePool", List.of(input.name()));
    return Flattening.flatten(Tensor.image(average, input.channels(), 1, 1), graph);
  }
}
