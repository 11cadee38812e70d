package io.glyphstream.trainer.evaluation;

import io.glyphstream.contracts.lattice.CropBatch;

/** Whether two classifiers are the same but for rounding. */
public final class Parity {

  /**
   * The greatest difference of a probability that rounding may make; a hundred times what float32
   * networks of our size show between DL4J and ONNX Runtime.
   */
  public static final double TOLERANCE = 1e-4;

  private Parity() {}

  /**
   * Refuses a bundle that reads otherwise than the network it was exported from.
   *
   * @param temperature the bundle's; the network's own is 1
   * @throws IllegalStateException if a probability differs by more than {@link #TOLERANCE}
   */
  public static void require(
      Classifier network, double temperature, Classifier bundle, CropBatch crops) {
    double difference =
        greatestDifference(
            batch -> Temperature.apply(network.probabilities(batch), temperature), bundle, crops);
    if (!(difference <= TOLERANCE)) {
      throw new IllegalStateException(
          "the exported bundle reads otherwise than the network: a probability differs by "
              + difference);
    }
  }

  /** The greatest difference of any probability of any crop. */
  public static double greatestDifference(Classifier one, Classifier other, CropBatch crops) {
    float[][] left = one.probabilities(crops);
    float[][] right = other.probabilities(crops);
    double greatest = 0;
    for (int crop = 0; crop < left.length; crop++) {
      for (int label = 0; label < left[crop].length; label++) {
        double difference = Math.abs(left[crop][label] - right[crop][label]);
        greatest = difference <= greatest ? greatest : difference;
      }
    }
    return greatest;
  }
}
