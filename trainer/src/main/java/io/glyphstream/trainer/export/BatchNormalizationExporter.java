package io.glyphstream.trainer.export;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Batch normalisation with the mean and variance that training has gathered. */
final class BatchNormalizationExporter implements LayerExporter {

  @Override
  public Tensor export(Layer layer, Tensor input, OnnxGraph graph) {
    BatchNormalization configuration = (BatchNormalization) layer.conf().getLayer();
    if (configuration.getCnn2DFormat() != CNN2DFormat.NCHW) {
      throw new UnsupportedNetworkException("batch normalisation in the layout NHWC");
    }
    INDArray mean = layer.getParam(BatchNormalizationParamInitializer.GLOBAL_MEAN);
    float[] variance = variance(layer, configuration);
    String output =
        graph.node(
            "BatchNormalization",
            List.of(
                input.name(),
                gamma(layer, configuration, graph, variance.length),
                beta(layer, configuration, graph, variance.length),
                graph.constantVector("mean", mean),
                graph.constant("variance", variance, variance.length)),
            Attributes.real("epsilon", configuration.getEps()));
    return input.named(output);
  }

  /** DL4J keeps log10 of the standard deviation unless told to keep the variance itself. */
  private static float[] variance(Layer layer, BatchNormalization configuration) {
    if (!configuration.isUseLogStd()) {
      INDArray variance = layer.getParam(BatchNormalizationParamInitializer.GLOBAL_VAR);
      return variance.dup('c').data().asFloat();
    }
    INDArray logDeviation = layer.getParam(BatchNormalizationParamInitializer.GLOBAL_LOG_STD);
    float[] variance = logDeviation.dup('c').data().asFloat();
    for (int i = 0; i < variance.length; i++) {
      variance[i] = (float) Math.pow(10, 2 * variance[i]);
    }
    return variance;
  }

  private static String gamma(
      Layer layer, BatchNormalization configuration, OnnxGraph graph, int channels) {
    return configuration.isLockGammaBeta()
        ? graph.constant("gamma", repeated(configuration.getGamma(), channels), channels)
        : graph.constantVector("gamma", layer.getParam(BatchNormalizationParamInitializer.GAMMA));
  }

  private static String beta(
      Layer layer, BatchNormalization configuration, OnnxGraph graph, int channels) {
    return configuration.isLockGammaBeta()
        ? graph.constant("beta", repeated(configuration.getBeta(), channels), channels)
        : graph.constantVector("beta", layer.getParam(BatchNormalizationParamInitializer.BETA));
  }

  private static float[] repeated(double value, int times) {
    float[] values = new float[times];
    Arrays.fill(values, (float) value);
    return values;
  }
}
