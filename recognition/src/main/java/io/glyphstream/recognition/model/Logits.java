package io.glyphstream.recognition.model;

import java.util.Arrays;

/**
 * What a model says of crops: float32 [N, alphabet], row-major, unnormalised log-probabilities.
 *
 * @param alphabetSize columns, at least 1
 * @param values {@code N * alphabetSize} values
 */
public record Logits(int alphabetSize, float[] values) {

  public Logits {
    if (alphabetSize < 1 || values.length % alphabetSize != 0) {
      throw new IllegalArgumentException(
          values.length + " logits are not whole rows of " + alphabetSize);
    }
  }

  /** N. */
  public int size() {
    return values.length / alphabetSize;
  }

  /**
   * The logits of some of the crops.
   *
   * @param first row, 0-based
   * @param count of rows
   */
  public Logits rows(int first, int count) {
    return new Logits(
        alphabetSize,
        Arrays.copyOfRange(values, first * alphabetSize, (first + count) * alphabetSize));
  }

  /**
   * Natural logarithms of softmax(logits / temperature) of one row, float64 [alphabet], each at
   * most 0.
   *
   * @param row 0-based
   * @param temperature above 0; above 1 makes the model less sure (Guo et al. 2017, section 4.2)
   */
  public double[] logProbabilities(int row, double temperature) {
    double[] scaled = new double[alphabetSize];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < alphabetSize; i++) {
      scaled[i] = values[row * alphabetSize + i] / temperature;
      max = Math.max(max, scaled[i]);
    }
    double sum = 0;
    for (double value : scaled) {
      sum += Math.exp(value - max);
    }
    double logSum = max + Math.log(sum);
    for (int i = 0; i < alphabetSize; i++) {
      scaled[i] -= logSum;
    }
    return scaled;
  }
}
