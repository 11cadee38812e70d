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
 * glyph's height, the likelihood of its kind after the one before, a price for blank gaps inside
 * it, and a bonus a glyph, without which a sum of logarithms prefers few wide candidates.
 */
public final class LatticeDecoder {

  /** Nats a glyph; see docs/adr/0005 for this figure and the next. */
  private static final double GLYPH_BONUS = 1;

  /** Nats for each blank gap inside a glyph: the parts of a letter seldom stand side by side. */
  private static final double BLANK_INSIDE = -6;

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
    best[0][CharacterKind.OTHER.ordinal()] = Step.BEFORE_LINE;
    for (Candidate candidate : fromLeftToRight(lattice)) {
      extend(best, candidate, reader.read(candidate, lattice, logits), lattice.cuts());
    }
    return backtrack(bestOf(best[best.length - 1]));
  }

  private void extend(Step[][] best, Candidate candidate, GlyphReading reading, List<Cut> cuts) {
    boolean startsWord =
        candidate.from() == 0 || cuts.get(candidate.from()).spaceProbability() > SPACE_THRESHOLD;
    double shape = GLYPH_BONUS + BLANK_INSIDE * blanksInside(candidate, cuts);
    for (CharacterKind kind : KINDS) {
      double own = reading.score(kind) + shape;
      Step step = bestStepTo(kind, best[candidate.from()], reading, own, startsWord);
      Step known = best[candidate.to()][kind.ordinal()];
      if (step != null && (known == null || step.score > known.score)) {
        best[candidate.to()][kind.ordinal()] = step;
      }
    }
  }

  private static Step bestStepTo(
      CharacterKind kind, Step[] before, GlyphReading reading, double own, boolean startsWord) {
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

  private static long blanksInside(Candidate candidate, List<Cut> cuts) {
    return cuts.subList(candidate.from() + 1, candidate.to()).stream()
        .filter(cut -> cut.gap() > 0)
        .count();
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
    for (Step step = last; step != null && step != Step.BEFORE_LINE; step = step.previous) {
      glyphs.addFirst(step.reading.decoded(step.kind, step.startsWord));
    }
    return List.copyOf(glyphs);
  }

  /** The best way to a cut whose last character is of a kind. */
  private record Step(
      Step previous, double score, CharacterKind kind, GlyphReading reading, boolean startsWord) {

    static final Step BEFORE_LINE = new Step(null, 0, CharacterKind.OTHER, null, true);
  }
}
