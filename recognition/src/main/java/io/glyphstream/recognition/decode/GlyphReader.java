package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.Logits;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Scores what each candidate may say, by its logits, its height and its place in the line. */
final class GlyphReader {

  /** Readings that are worth a look: so many at most, and so many nats worse than the best. */
  private static final int MOST_READINGS = 10;

  private static final double WORST_READING = 9;

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
    double inside = weights.blankInside() * blanksInside(candidate, lattice.cuts());
    for (int column = 0; column < scores.length; column++) {
      double shape = scores[column] - weights.prior() * alphabet.logShare(column);
      scores[column] = weights.shape() * shape + inside;
      scores[column] +=
          column == alphabet.reject()
              ? weights.rejection()
              : weights.glyphBonus() + weights.geometry() * fit(candidate, lattice, column);
    }
    int[] best =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(column -> -scores[column]))
            .limit(MOST_READINGS)
            .mapToInt(Integer::intValue)
            .toArray();
    int[] columns =
        IntStream.of(best)
            .filter(column -> scores[column] >= scores[best[0]] - WORST_READING)
            .toArray();
    return new GlyphReading(
        candidate, columns, IntStream.of(columns).mapToDouble(column -> scores[column]).toArray());
  }

  private double fit(Candidate candidate, LineLattice lattice, int column) {
    return geometries[column] == null
        ? 0
        : geometries[column].logFit(candidate.box(), lattice.metrics());
  }

  private static long blanksInside(Candidate candidate, List<Cut> cuts) {
    return cuts.subList(candidate.from() + 1, candidate.to()).stream()
        .filter(cut -> cut.gap() > 0)
        .count();
  }
}
