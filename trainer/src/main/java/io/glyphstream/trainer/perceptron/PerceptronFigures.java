package io.glyphstream.trainer.perceptron;

import io.glyphstream.trainer.evaluation.Rejection;
import io.glyphstream.vision.perceptron.Perceptron;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nd4j.linalg.dataset.DataSet;

/**
 * How well a perceptron tells what it is trained to tell.
 *
 * @param positives its probabilities where it is so
 * @param negatives its probabilities where it is not
 */
public record PerceptronFigures(double[] positives, double[] negatives) {

  /**
   * The figures of labelled samples.
   *
   * @param samples features and labels
   */
  public static PerceptronFigures of(Perceptron model, DataSet samples) {
    float[][] features = samples.getFeatures().toFloatMatrix();
    float[] labels = samples.getLabels().ravel().toFloatVector();
    return new PerceptronFigures(
        probabilities(model, features, labels, 1), probabilities(model, features, labels, 0));
  }

  private static double[] probabilities(
      Perceptron model, float[][] features, float[] labels, int label) {
    return IntStream.range(0, labels.length)
        .filter(sample -> labels[sample] == label)
        .mapToDouble(sample -> model.probability(features[sample]))
        .toArray();
  }

  /** How likely a sample where it is so is above one where it is not. */
  public double auroc() {
    return Rejection.auroc(negatives, positives);
  }

  /** Nats a sample. */
  public double crossEntropy() {
    double sum =
        Arrays.stream(positives).map(p -> -Math.log(p)).sum()
            + Arrays.stream(negatives).map(p -> -Math.log1p(-p)).sum();
    return sum / (positives.length + negatives.length);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "AUROC %.4f, cross-entropy %.4f nats", auroc(), crossEntropy());
  }
}
