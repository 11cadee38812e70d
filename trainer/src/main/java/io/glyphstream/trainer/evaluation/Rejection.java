package io.glyphstream.trainer.evaluation;

import io.glyphstream.recognition.model.BundleMetadata;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/** How well what is no character is told from characters. */
public final class Rejection {

  private Rejection() {}

  /**
   * How sure each crop is to be no character: the probability of the reject class, or, of a model
   * that has none, what the most probable class leaves over (Hendrycks, Gimpel 2017).
   *
   * @param alphabet of the columns
   * @param probabilities float32 [N][classes]
   * @return float64 [N], 0 to 1
   */
  public static double[] scores(List<String> alphabet, float[][] probabilities) {
    int reject = alphabet.indexOf(BundleMetadata.REJECT);
    return IntStream.range(0, probabilities.length)
        .mapToDouble(i -> reject < 0 ? 1 - greatest(probabilities[i]) : probabilities[i][reject])
        .toArray();
  }

  private static double greatest(float[] row) {
    double greatest = 0;
    for (float value : row) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }

  /**
   * The area under the ROC curve: how likely an outsider scores above a character, ties counted
   * half (the Mann-Whitney statistic).
   */
  public static double auroc(double[] characters, double[] outsiders) {
    double[] all = new double[characters.length + outsiders.length];
    System.arraycopy(outsiders, 0, all, 0, outsiders.length);
    System.arraycopy(characters, 0, all, outsiders.length, characters.length);
    double[] ranks = new NaturalRanking().rank(all);
    double sum = IntStream.range(0, outsiders.length).mapToDouble(i -> ranks[i]).sum();
    double least = outsiders.length * (outsiders.length + 1.0) / 2;
    return (sum - least) / ((double) characters.length * outsiders.length);
  }
}
