package io.glyphstream.trainer.cuts;

import io.glyphstream.trainer.evaluation.Rejection;
import io.glyphstream.vision.segment.CutModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nd4j.linalg.dataset.DataSet;

/**
 * How well a model tells at which cuts two glyphs meet.
 *
 * @param boundaries its probabilities of the cuts at which they do
 * @param others its probabilities of those at which they don't
 */
public record CutFigures(double[] boundaries, double[] others) {

  /** What is less likely is let go in a table of what that would cost. */
  private static final double[] LEAST = {0.002, 0.005, 0.01, 0.02};

  /**
   * The figures of labelled cuts.
   *
   * @param cuts features and labels
   */
  public static CutFigures of(CutModel model, DataSet cuts) {
    float[][] features = cuts.getFeatures().toFloatMatrix();
    float[] labels = cuts.getLabels().ravel().toFloatVector();
    return new CutFigures(
        probabilities(model, features, labels, 1), probabilities(model, features, labels, 0));
  }

  private static double[] probabilities(
      CutModel model, float[][] features, float[] labels, int label) {
    return IntStream.range(0, labels.length)
        .filter(cut -> labels[cut] == label)
        .mapToDouble(cut -> model.probability(features[cut]))
        .toArray();
  }

  /** How likely a cut at which glyphs meet is above one at which they don't. */
  double auroc() {
    return Rejection.auroc(others, boundaries);
  }

  /** Cross-entropy, nats a cut. */
  double crossEntropy() {
    double sum =
        Arrays.stream(boundaries).map(p -> -Math.log(p)).sum()
            + Arrays.stream(others).map(p -> -Math.log1p(-p)).sum();
    return sum / (boundaries.length + others.length);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "held out: %,d cuts, %,d where glyphs meet; AUROC %.4f, cross-entropy %.4f nats",
            boundaries.length + others.length,
            boundaries.length,
            auroc(),
            crossEntropy()));
    for (double least : LEAST) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nbelow %.3f lie %.1f %% of the cuts where none meet, %.2f %% of those where they do",
              least,
              100 * shareBelow(others, least),
              100 * shareBelow(boundaries, least)));
    }
    return text.toString();
  }

  private static double shareBelow(double[] probabilities, double least) {
    return (double) Arrays.stream(probabilities).filter(p -> p < least).count()
        / probabilities.length;
  }
}
