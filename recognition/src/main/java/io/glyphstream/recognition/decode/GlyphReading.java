package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.document.Alternative;
import io.glyphstream.contracts.lattice.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one candidate may say, by shape and place alone, and, once its line is searched, how likely
 * each of it is in context.
 */
final class GlyphReading {

  private static final int ALTERNATIVES = 3;

  private final Candidate candidate;
  private final int[] columns;
  private final double[] scores;
  private final double[] posteriors;

  /**
   * @param columns of the likeliest characters, best first
   * @param scores of those columns, nats
   */
  GlyphReading(Candidate candidate, int[] columns, double[] scores) {
    this.candidate = candidate;
    this.columns = columns;
    this.scores = scores;
    this.posteriors = new double[columns.length];
  }

  Candidate candidate() {
    return candidate;
  }

  /** How many characters it may be. */
  int size() {
    return columns.length;
  }

  int column(int choice) {
    return columns[choice];
  }

  double score(int choice) {
    return scores[choice];
  }

  void addPosterior(int choice, double share) {
    posteriors[choice] += share;
  }

  /** The share of all paths that read the candidate so, [0, 1]. */
  double confidence(int choice) {
    return Math.min(1, posteriors[choice]);
  }

  /** The readings that most paths share, best first, three at most. */
  List<Alternative> alternatives(Alphabet alphabet) {
    return IntStream.range(0, columns.length)
        .boxed()
        .filter(choice -> columns[choice] != alphabet.reject())
        .sorted(Comparator.comparingDouble(choice -> -posteriors[choice]))
        .limit(ALTERNATIVES)
        .map(choice -> new Alternative(alphabet.text(columns[choice]), confidence(choice)))
        .toList();
  }
}
