package io.glyphstream.trainer.network;

import java.util.Locale;
import org.deeplearning4j.config.DL4JSystemProperties;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * The kernels that make convolutions on x86-64 five to ten times as fast as DL4J's own. DL4J leaves
 * them off unless told otherwise, and says nothing when it falls back.
 */
public final class OneDnn {

  private OneDnn() {}

  /** Lets DL4J use oneDNN in every network that is built from now on. */
  public static void enable() {
    System.setProperty(DL4JSystemProperties.DISABLE_HELPER_PROPERTY, "false");
  }

  /** Whether every convolution of the network runs on oneDNN. */
  public static boolean runs(MultiLayerNetwork network) {
    for (Layer layer : network.getLayers()) {
      if (layer instanceof ConvolutionLayer && layer.getHelper() == null) {
        return false;
      }
    }
    return true;
  }

  /**
   * Refuses to train at a tenth of the speed.
   *
   * @return what convolutions run on, for people
   * @throws IllegalStateException if this is Linux on x86-64, the platform whose DL4J we ship with
   *     oneDNN, and a convolution runs without it
   */
  public static String require(MultiLayerNetwork network) {
    if (runs(network)) {
      return "oneDNN";
    }
    if (isLinuxOnX86()) {
      throw new IllegalStateException(
          "DL4J runs without oneDNN: is nd4j-native's classifier linux-x86_64-onednn on the class"
              + " path, and our org.nd4j.nativeblas.Nd4jCpu before any other?");
    }
    return "DL4J's own kernels, without oneDNN: expect a fifth of the speed or less";
  }

  static boolean isLinuxOnX86() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
        && System.getProperty("os.arch").matches("amd64|x86_64");
  }
}
