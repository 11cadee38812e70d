package io.glyphstream.trainer.evaluation;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a classifier says of a labelled set.
 *
 * @param set N crops with their truth
 * @param probabilities float32 [N][classes]; each row sums to 1
 */
public record Predictions(LabelledSet set, float[][] probabilities) {

  private static final int BATCH = 512;

  /** The least probability that a logarithm is taken of: about the least of a float32 softmax. */
  private static final double LEAST = 1e-30;

  public Predictions {
    if (set.size() != probabilities.length) {
      throw new IllegalArgumentException(
          set.size() + " crops, but " + probabilities.length + " predictions");
    }
  }

  /** Reads the whole set. */
  public static Predictions of(Classifier classifier, LabelledSet set) {
    float[][] probabilities = new float[set.size()][];
    for (int from = 0; from < set.size(); from += BATCH) {
      int to = Math.min(from + BATCH, set.size());
      byte[] pixels =
          Arrays.copyOfRange(
              set.crops().pixels(), from * CropBatch.CROP_BYTES, to * CropBatch.CROP_BYTES);
      float[][] batch = classifier.probabilities(new CropBatch(pixels));
      System.arraycopy(batch, 0, probabilities, from, batch.length);
    }
    return new Predictions(set, probabilities);
  }

  /** The most probable class of a crop, 0-based; the first of equals. */
  public int best(int crop) {
    float[] row = probabilities[crop];
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      best = row[i] > row[best] ? i : best;
    }
    return best;
  }

  /** Whether the most probable class of a crop is its label. */
  public boolean isRight(int crop) {
    return best(crop) == set.labels()[crop];
  }

  /** The probability of the most probable class of a crop. */
  public double confidence(int crop) {
    return probabilities[crop][best(crop)];
  }

  /** Share of the crops that were read right. */
  public double accuracy() {
    return (double) IntStream.range(0, set.size()).filter(this::isRight).count() / set.size();
  }

  /** Mean of -ln p(label), nats a crop. */
  public double crossEntropy() {
    return IntStream.range(0, set.size())
        .mapToDouble(i -> -Math.log(Math.max(LEAST, probabilities[i][set.labels()[i]])))
        .average()
        .orElse(0);
  }

  /**
   * Mean squared distance of the probabilities from the truth, [0, 2]: the Brier score (Brier
   * 1950).
   */
  public double brierScore() {
    return IntStream.range(0, set.size())
        .mapToDouble(i -> squaredDistance(probabilities[i], set.labels()[i]))
        .average()
        .orElse(0);
  }

  private static double squaredDistance(float[] row, int label) {
    double sum = 0;
    for (int column = 0; column < row.length; column++) {
      double off = row[column] - (column == label ? 1 : 0);
      sum += off * off;
    }
    return sum;
  }
}
