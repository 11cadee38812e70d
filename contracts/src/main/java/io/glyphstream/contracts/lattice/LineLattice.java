package io.glyphstream.contracts.lattice;

import io.glyphstream.contracts.document.Box;
import java.util.List;

/**
 * Every way in which a line may be divided into glyphs: nodes are cuts, edges are candidates, and
 * each path from the first cut to the last is one division (LeCun, Bottou, Bengio, Haffner 1998,
 * section V).
 *
 * @param box the line's ink, px of the upright page
 * @param metrics the line's baseline and height
 * @param cuts from left to right, at least two: the first before, the last behind all ink
 * @param candidates at least one; each runs between two of the cuts
 */
public record LineLattice(
    Box box, LineMetrics metrics, List<Cut> cuts, List<Candidate> candidates) {

  public LineLattice {
    cuts = List.copyOf(cuts);
    candidates = List.copyOf(candidates);
    if (cuts.size() < 2 || candidates.isEmpty()) {
      throw new IllegalArgumentException("a line has two cuts and a candidate at least");
    }
    for (Candidate candidate : candidates) {
      if (candidate.to() >= cuts.size()) {
        throw new IllegalArgumentException(
            candidate + " ends behind the last of " + cuts.size() + " cuts");
      }
    }
  }
}
