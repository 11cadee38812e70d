package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.document.Alternative;
import io.glyphstream.contracts.lattice.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one candidate may say.
 *
 * @param alphabet the character of each column
 * @param candidate what is read
 * @param logProbabilities of each column, natural logarithms
 * @param bestOfKind the best column of each kind, -1 if the alphabet has none of it
 * @param scores of those columns; negative infinity if there is none
 */
record GlyphReading(
    List<String> alphabet,
    Candidate candidate,
    double[] logProbabilities,
    int[] bestOfKind,
    double[] scores) {

  private static final int ALTERNATIVES = 3;

  double score(CharacterKind kind) {
    return scores[kind.ordinal()];
  }

  /** The best character of the kind with the model's own confidence in it. */
  DecodedGlyph decoded(CharacterKind kind, boolean startsWord) {
    int column = bestOfKind[kind.ordinal()];
    return new DecodedGlyph(
        candidate.box(),
        candidate.crop(),
        alphabet.get(column),
        Math.exp(logProbabilities[column]),
        likeliest(),
        startsWord);
  }

  private List<Alternative> likeliest() {
    return IntStream.range(0, logProbabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble(column -> -logProbabilities[column]))
        .limit(ALTERNATIVES)
        .map(column -> new Alternative(alphabet.get(column), Math.exp(logProbabilities[column])))
        .toList();
  }
}
