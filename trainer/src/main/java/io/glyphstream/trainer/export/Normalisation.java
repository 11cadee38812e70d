package io.glyphstream.trainer.export;

import java.util.Arrays;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A batch normalisation's parameters, float32 [channels] each, with the mean and variance that
 * training has gathered (Ioffe, Szegedy 2015, algorithm 2).
 */
public record Normalisation(
    float[] gamma, float[] beta, float[] mean, float[] variance, double epsilon) {

  /**
   * Those of a batch normalisation layer.
   *
   * @throws UnsupportedNetworkException if its layout is NHWC
   */
  static Normalisation of(Layer layer) {
    BatchNormalization configuration = (BatchNormalization) layer.conf().getLayer();
    if (configuration.getCnn2DFormat() != CNN2DFormat.NCHW) {
      throw new UnsupportedNetworkException("batch normalisation in the layout NHWC");
    }
    float[] mean = vector(layer, BatchNormalizationParamInitializer.GLOBAL_MEAN);
    boolean fixed = configuration.isLockGammaBeta();
    return new Normalisation(
        fixed
            ? repeated(configuration.getGamma(), mean.length)
            : vector(layer, BatchNormalizationParamInitializer.GAMMA),
        fixed
            ? repeated(configuration.getBeta(), mean.length)
            : vector(layer, BatchNormalizationParamInitializer.BETA),
        mean,
        variance(layer, configuration),
        configuration.getEps());
  }

  /** DL4J keeps log10 of the standard deviation unless told to keep the variance itself. */
  private static float[] variance(Layer layer, BatchNormalization configuration) {
    if (!configuration.isUseLogStd()) {
      return vector(layer, BatchNormalizationParamInitializer.GLOBAL_VAR);
    }
    float[] variance = vector(layer, BatchNormalizationParamInitializer.GLOBAL_LOG_STD);
    for (int i = 0; i < variance.length; i++) {
      variance[i] = (float) Math.pow(10, 2 * variance[i]);
    }
    return variance;
  }

  /**
   * Changes the statistics of a batch normalisation layer.
   *
   * @param mean of each channel
   * @param variance of each channel, above 0
   */
  public static void setStatistics(Layer layer, float[] mean, float[] variance) {
    BatchNormalization configuration = (BatchNormalization) layer.conf().getLayer();
    set(layer, BatchNormalizationParamInitializer.GLOBAL_MEAN, mean);
    if (configuration.isUseLogStd()) {
      float[] deviation = variance.clone();
      toLogDeviation(deviation);
      set(layer, BatchNormalizationParamInitializer.GLOBAL_LOG_STD, deviation);
    } else {
      set(layer, BatchNormalizationParamInitializer.GLOBAL_VAR, variance);
    }
  }

  private static void set(Layer layer, String parameter, float[] values) {
    INDArray own = layer.getParam(parameter);
    own.assign(Nd4j.createFromArray(values).reshape('c', own.shape()));
  }

  /** Variances to what DL4J keeps of them, in place. */
  static void toLogDeviation(float[] variances) {
    for (int i = 0; i < variances.length; i++) {
      variances[i] = (float) (Math.log10(variances[i]) / 2);
    }
  }

  private static float[] vector(Layer layer, String parameter) {
    INDArray values = layer.getParam(parameter);
    return values.dup('c').data().asFloat();
  }

  private static float[] repeated(double value, int times) {
    float[] values = new float[times];
    Arrays.fill(values, (float) value);
    return values;
  }

  /** What a channel is multiplied by. */
  double scale(int channel) {
    return gamma[channel] / Math.sqrt(variance[channel] + epsilon);
  }

  /** What is added to a channel after that. */
  double offset(int channel) {
    return beta[channel] - mean[channel] * scale(channel);
  }
}
