package io.glyphstream.trainer.evaluation;

import java.util.Arrays;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Temperature scaling: logits divided by one number, which leaves every decision as it is and makes
 * the confidences honest (Guo, Pleiss, Sun, Weinberger 2017, section 4.2).
 */
public final class Temperature {

  /** Searched in the logarithm: temperatures from 0.14 to 7.4. */
  private static final double MOST = 2;

  private static final double PRECISION = 1e-6;
  private static final int MOST_STEPS = 200;

  /** The least probability that a logarithm is taken of: about the least of a float32 softmax. */
  private static final double LEAST = 1e-37;

  private Temperature() {}

  /**
   * The temperature of the least Brier score. Crops with a wrong label, of which EMNIST has some,
   * cost most where the classifier is surest; least cross-entropy would pay for them with doubt
   * everywhere, see docs/adr/0024. It is 1 at least: of few crops that are all read rightly any
   * sharpening looks honest.
   *
   * @param validation what the classifier says at temperature 1 of crops it was not fitted to
   */
  public static double fit(Predictions validation) {
    double logarithm =
        new BrentOptimizer(PRECISION, PRECISION)
            .optimize(
                GoalType.MINIMIZE,
                new MaxEval(MOST_STEPS),
                new SearchInterval(-MOST, MOST),
                new UnivariateObjectiveFunction(
                    candidate -> apply(validation, Math.exp(candidate)).brierScore()))
            .getPoint();
    return Math.max(1, Math.exp(logarithm));
  }

  /** The predictions as they would be at another temperature, given those at temperature 1. */
  public static Predictions apply(Predictions atOne, double temperature) {
    return new Predictions(atOne.set(), apply(atOne.probabilities(), temperature));
  }

  /** Probabilities, float32 [N][classes], at another temperature, given those at temperature 1. */
  static float[][] apply(float[][] atOne, double temperature) {
    return Arrays.stream(atOne).map(row -> apply(row, temperature)).toArray(float[][]::new);
  }

  private static float[] apply(float[] row, double temperature) {
    float[] scaled = new float[row.length];
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      scaled[i] = (float) Math.exp(Math.log(Math.max(LEAST, row[i])) / temperature);
      sum += scaled[i];
    }
    for (int i = 0; i < row.length; i++) {
      scaled[i] /= (float) sum;
    }
    return scaled;
  }
}
