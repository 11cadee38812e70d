package io.glyphstream.vision.segment;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.vision.layout.InkPatch;
import java.util.ArrayList;
import java.util.List;

/** Every run of neighbouring pieces that may be one glyph; each piece alone always may. */
final class CandidateSpans {

  /** A glyph that over-segmentation cuts, a W for example, falls into at most this many pieces. */
  private static final int MOST_PIECES = 4;

  /** Wider spans, in cap heights, are several glyphs. */
  private static final double MOST_WIDTH = 1.6;

  /** Parts of one glyph are less apart, in cap heights. */
  private static final double MOST_GAP = 0.22;

  private CandidateSpans() {}

  /**
   * The candidates of a line.
   *
   * @param glyphs the page's glyphs so far; the candidates' ink is added
   */
  static List<Candidate> candidates(
      List<InkPatch> pieces, double capHeight, List<GlyphInk> glyphs) {
    List<Candidate> candidates = new ArrayList<>();
    for (int from = 0; from < pieces.size(); from++) {
      InkPatch span = pieces.get(from);
      int to = from + 1;
      do {
        candidates.add(new Candidate(from, to, span.box(), glyphs.size()));
        glyphs.add(new GlyphInk(span, capHeight));
        span = to < pieces.size() ? grown(span, pieces.get(to), capHeight) : null;
        to++;
      } while (span != null && to - from <= MOST_PIECES);
    }
    return candidates;
  }

  /** The span with one piece more; null if that can't be one glyph. */
  private static InkPatch grown(InkPatch span, InkPatch next, double capHeight) {
    Box box = span.box().union(next.box());
    boolean plausible =
        next.box().x() - span.box().right() <= MOST_GAP * capHeight
            && box.width() <= MOST_WIDTH * capHeight;
    return plausible ? span.union(next) : null;
  }
}
