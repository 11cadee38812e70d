package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.Logits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the best path through a line's lattice (Viterbi 1967; LeCun, Bottou, Bengio, Haffner 1998,
 * section V).
 *
 * <p>A path's score is the sum over its glyphs of the model's log-probability, the fit of the
 * glyph's height, the likelihood of its kind after the one before, and a bonus a glyph, without
 * which a sum of logarithms prefers few wide candidates.
 */
public final class LatticeDecoder {

  /** Nats a glyph; 1 to 2 gave the lowest error of a prototype on composed hand-print pages. */
  private static final double GLYPH_BONUS = 1.5;

  /** A gap likelier than this to be a space is one. */
  private static final double SPACE_THRESHOLD = 0.5;

  private static final CharacterKind[] KINDS = CharacterKind.values();

  private final GlyphReader reader;

  /** A decoder for the logits of this bundle. */
  public LatticeDecoder(BundleMetadata bundle) {
    this.reader = new GlyphReader(bundle.alphabet(), bundle.temperature());
  }

  /**
   * The glyphs of the best path, from left to right; empty if no path joins the first cut to the
   * last.
   *
   * @param logits of the whole page's crops, which the candidates index
   */
  public List<DecodedGlyph> decode(LineLattice lattice, Logits logits) {
    Step[][] best = new Step[lattice.cuts().size()][KINDS.length];
    for (Candidate candidate : fromLeftToRight(lattice)) {
      extend(best, candidate, reader.read(candidate, lattice, logits), lattice.cuts());
    }
    return backtrack(bestOf(best[best.length - 1]));
  }

  private void extend(Step[][] best, Candidate candidate, GlyphReading reading, List<Cut> cuts) {
    boolean startsWord =
        candidate.from() == 0 || cuts.get(candidate.from()).spaceProbability() > SPACE_THRESHOLD;
    for (CharacterKind kind : KINDS) {
      Step step = bestStepTo(kind, best[candidate.from()], reading, candidate, startsWord);
      Step known = best[candidate.to()][kind.ordinal()];
      if (step != null && (known == null || step.score > known.score)) {
        best[candidate.to()][kind.ordinal()] = step;
      }
    }
  }

  private static Step bestStepTo(
      CharacterKind kind,
      Step[] before,
      GlyphReading reading,
      Candidate candidate,
      boolean startsWord) {
    double own = reading.score(kind) + GLYPH_BONUS;
    if (candidate.from() == 0) {
      return new Step(null, own + KindTransitions.atWordStart(), kind, reading, true);
    }
    Step bestStep = null;
    for (Step previous : before) {
      if (previous == null) {
        continue;
      }
      double transition =
          startsWord
              ? KindTransitions.atWordStart()
              : KindTransitions.withinWord(previous.kind, kind);
      double score = previous.score + transition + own;
      if (bestStep == null || score > bestStep.score) {
        bestStep = new Step(previous, score, kind, reading, startsWord);
      }
    }
    return bestStep;
  }

  private static List<Candidate> fromLeftToRight(LineLattice lattice) {
    List<Candidate> ordered = new ArrayList<>(lattice.candidates());
    ordered.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return ordered;
  }

  private static Step bestOf(Step[] steps) {
    Step best = null;
    for (Step step : steps) {
      if (step != null && (best == null || step.score > best.score)) {
        best = step;
      }
    }
    return best;
  }

  private List<DecodedGlyph> backtrack(Step last) {
    Deque<DecodedGlyph> glyphs = new ArrayDeque<>();
    for (Step step = last; step != null; step = step.previous) {
      glyphs.addFirst(step.reading.decoded(step.kind, step.startsWord));
    }
    return List.copyOf(glyphs);
  }

  /** The best way to a cut whose last character is of a kind. */
  private record Step(
      Step previous, double score, CharacterKind kind, GlyphReading reading, boolean startsWord) {}
}
