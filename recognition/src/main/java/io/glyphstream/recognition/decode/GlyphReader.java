package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.Logits;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Scores what each candidate may say, by its logits, its height and its place in the line. */
final class GlyphReader {

  /** How many nats worse than the best a reading may be: context makes up for much. */
  private static final double WORST_READING = 20;

  private final Alphabet alphabet;
  private final DecoderWeights weights;
  private final double temperature;
  private final GlyphGeometry[] geometries;

  GlyphReader(BundleMetadata bundle, Alphabet alphabet, DecoderWeights weights) {
    this.alphabet = alphabet;
    this.weights = weights;
    this.temperature = bundle.temperature();
    this.geometries =
        bundle.alphabet().stream().map(GlyphGeometry::of).toArray(GlyphGeometry[]::new);
  }

  GlyphReading read(Candidate candidate, LineLattice lattice, Logits logits) {
    double[] scores = logits.logProbabilities(candidate.crop(), temperature);
    double inside = inside(lattice.cuts().subList(candidate.from() + 1, candidate.to()));
    for (int column = 0; column < scores.length; column++) {
      double shape = scores[column] - weights.prior() * alphabet.logShare(column);
      scores[column] = weights.shape() * shape + inside;
      scores[column] +=
          column == alphabet.reject()
              ? weights.rejection() * (candidate.to() - candidate.from())
              : weights.bonus() + weights.geometry() * fit(candidate, lattice, column);
    }
    return likeliest(candidate, scores);
  }

  private static GlyphReading likeliest(Candidate candidate, double[] scores) {
    double least = Arrays.stream(scores).max().orElseThrow() - WORST_READING;
    int[] columns =
        IntStream.range(0, scores.length)
            .filter(column -> scores[column] >= least)
            .boxed()
            .sorted(Comparator.comparingDouble(column -> -scores[column]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new GlyphReading(
        candidate, columns, Arrays.stream(columns).mapToDouble(column -> scores[column]).toArray());
  }

  private double fit(Candidate candidate, LineLattice lattice, int column) {
    return geometries[column] == null ? 0 : geometries[column].logFit(candidate, lattice.metrics());
  }

  /** What the cuts that a glyph spans cost. */
  private double inside(List<Cut> cuts) {
    double score = 0;
    for (Cut cut : cuts) {
      score += cut.gap() > 0 ? weights.blankInside() : 0;
      score += weights.cut() * CutEvidence.ofNoBoundary(cut);
    }
    return score;
  }
}
