package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.recognition.model.Logits;
import java.util.Arrays;
import java.util.List;

/** Turns a candidate's logits and height into its best reading of each kind. */
final class GlyphReader {

  private final List<String> alphabet;
  private final CharacterKind[] kinds;
  private final double temperature;

  /**
   * A reader of logits whose columns stand for these characters.
   *
   * @param temperature of the softmax, above 0
   */
  GlyphReader(List<String> alphabet, double temperature) {
    this.alphabet = alphabet;
    this.kinds = alphabet.stream().map(CharacterKind::of).toArray(CharacterKind[]::new);
    this.temperature = temperature;
  }

  GlyphReading read(Candidate candidate, LineLattice lattice, Logits logits) {
    double[] logProbabilities = logits.logProbabilities(candidate.crop(), temperature);
    double relativeHeight = candidate.box().height() / lattice.metrics().capHeight();
    int kindCount = CharacterKind.values().length;
    int[] best = new int[kindCount];
    double[] scores = new double[kindCount];
    Arrays.fill(best, -1);
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    for (int column = 0; column < logProbabilities.length; column++) {
      int kind = kinds[column].ordinal();
      double score =
          logProbabilities[column] + GlyphHeights.logFit(alphabet.get(column), relativeHeight);
      if (score > scores[kind]) {
        scores[kind] = score;
        best[kind] = column;
      }
    }
    return new GlyphReading(alphabet, candidate, logProbabilities, best, scores);
  }
}
