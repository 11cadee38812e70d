package io.glyphstream.trainer.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What is gained by leaving the least sure readings to people: the error among the others
 * (El-Yaniv, Wiener 2010).
 *
 * @param risk error rate of the {@code i + 1} surest readings, 0 to 1
 */
public record RiskCoverage(double[] risk) {

  /** The curve of a classifier's most probable classes. */
  public static RiskCoverage of(Predictions predictions) {
    int[] surestFirst =
        IntStream.range(0, predictions.set().size())
            .boxed()
            .sorted(Comparator.comparingDouble(crop -> -predictions.confidence(crop)))
            .mapToInt(crop -> crop)
            .toArray();
    double[] risk = new double[surestFirst.length];
    int wrong = 0;
    for (int i = 0; i < risk.length; i++) {
      wrong += predictions.isRight(surestFirst[i]) ? 0 : 1;
      risk[i] = (double) wrong / (i + 1);
    }
    return new RiskCoverage(risk);
  }

  /** The error rate when the surest share of the readings is kept; 0 of an empty set. */
  public double at(double coverage) {
    int kept = (int) Math.round(coverage * risk.length);
    return kept == 0 ? 0 : risk[kept - 1];
  }

  /** The greatest share that can be kept with an error rate of at most {@code most}, 0 to 1. */
  public double coverageAt(double most) {
    int kept = risk.length;
    while (kept > 0 && risk[kept - 1] > most) {
      kept--;
    }
    return risk.length == 0 ? 0 : (double) kept / risk.length;
  }
}
