package io.glyphstream.vision.segment;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.layout.InkPatch;
import java.util.ArrayList;
import java.util.List;

/**
 * Every run of neighbouring pieces that may be one glyph by its size and by the cuts at its ends
 * and inside it. A piece alone may, unless it is a crumb of a stroke that can go with a neighbour.
 * Where no path would be left, what is unlikely may too.
 */
final class CandidateSpans {

  /** A glyph that over-segmentation cuts, a W for example, falls into at most this many pieces. */
  private static final int MOST_PIECES = 6;

  /** Wider spans, in cap heights, are several glyphs. */
  private static final double MOST_WIDTH = 1.5;

  /**
   * Parts of one glyph that a faint scan has broken are less apart, in cap heights. Of 3,625 glyphs
   * read on generated pages two had a gap, of 0.07 at most; wider ones would be a sixth of all
   * candidates.
   */
  private static final double MOST_GAP = 0.1;

  /** The strokes of a quotation mark are less apart, in cap heights. */
  private static final double MOST_MARK_GAP = 0.3;

  /** Two bodies with blank between them are one broken glyph up to this width, in cap heights. */
  private static final double MOST_BROKEN_WIDTH = 0.9;

  /**
   * Two bodies that share columns are one glyph of two strokes up to this width, in cap heights: a
   * Y or an X is wider than a broken glyph.
   */
  private static final double MOST_STROKES_WIDTH = 1.2;

  /** What is lower, in cap heights, is a mark and no body. */
  private static final double BODY = 0.5;

  /** A piece cut off that is lower, in cap heights, is a bar's end or a joining stroke. */
  private static final double LOW = 0.28;

  /** What is less likely one glyph, by its cuts alone, is no candidate, see docs/adr/0020. */
  private static final double LEAST_PROBABILITY = 0.005;

  /** How likely neighbours with blank between, which may be one by their sizes, are one glyph. */
  private static final double BROKEN = 0.1;

  private final List<Piece> pieces;
  private final double capHeight;
  private final List<Span> spans = new ArrayList<>();

  /**
   * Neighbouring pieces that may be one glyph.
   *
   * @param from index of the first
   * @param to index behind the last
   * @param ink theirs
   */
  record Span(int from, int to, InkPatch ink) {}

  private CandidateSpans(List<Piece> pieces, double capHeight) {
    this.pieces = pieces;
    this.capHeight = capHeight;
  }

  /** The spans of a line, by their first pieces. */
  static List<Span> of(List<Piece> pieces, double capHeight) {
    CandidateSpans candidates = new CandidateSpans(pieces, capHeight);
    candidates.addAll(false);
    if (!candidates.hasPath()) {
      candidates.spans.clear();
      candidates.addAll(true);
    }
    return candidates.spans;
  }

  private void addAll(boolean unlikelyToo) {
    for (int from = 0; from < pieces.size(); from++) {
      addFrom(from, unlikelyToo);
    }
  }

  /** Whether spans lead from the first piece to behind the last. */
  private boolean hasPath() {
    boolean[] reached = new boolean[pieces.size() + 1];
    reached[0] = true;
    spans.forEach(span -> reached[span.to] |= reached[span.from]);
    return reached[pieces.size()];
  }

  private void addFrom(int from, boolean unlikelyToo) {
    double least = unlikelyToo ? 0 : LEAST_PROBABILITY;
    InkPatch ink = pieces.get(from).ink();
    double probability = boundary(from);
    if ((unlikelyToo || !isCrumb(from)) && probability * boundary(from + 1) >= least) {
      spans.add(new Span(from, from + 1, ink));
    }
    for (int next = from + 1; next < pieces.size() && next - from < MOST_PIECES; next++) {
      probability *= inside(next);
      if (probability < least || !mayGrow(ink.box(), next)) {
        return;
      }
      ink = ink.union(pieces.get(next).ink());
      if (probability * boundary(next + 1) >= least) {
        spans.add(new Span(from, next + 1, ink));
      }
    }
  }

  /** How likely a glyph begins with a piece, and ends before it. */
  private double boundary(int piece) {
    return piece < pieces.size() && pieces.get(piece).cutOff() ? pieces.get(piece).boundary() : 1;
  }

  /** How likely a piece goes on with the glyph of the one before. */
  private double inside(int piece) {
    return pieces.get(piece).cutOff() ? 1 - boundary(piece) : BROKEN;
  }

  /** Whether a span and the piece behind it may be one glyph. */
  private boolean mayGrow(Box span, int next) {
    Box box = pieces.get(next).ink().box();
    int width = span.union(box).width();
    boolean marks = Math.max(span.height(), box.height()) < BODY * capHeight;
    return inside(next) >= LEAST_PROBABILITY
        && box.x() - span.right() <= (marks ? MOST_MARK_GAP : MOST_GAP) * capHeight
        && width <= mostWidth(span, next) * capHeight;
  }

  /** Of a span and the piece behind it together, in cap heights. */
  private double mostWidth(Box span, int next) {
    Box box = pieces.get(next).ink().box();
    boolean bodies = Math.min(span.height(), box.height()) >= BODY * capHeight;
    if (pieces.get(next).cutOff() || !bodies) {
      return MOST_WIDTH;
    }
    return box.x() < span.right() ? MOST_STROKES_WIDTH : MOST_BROKEN_WIDTH;
  }

  /** Whether a piece is a part of a stroke that every neighbour it was cut from can take in. */
  private boolean isCrumb(int index) {
    Box box = pieces.get(index).ink().box();
    boolean cutBefore = pieces.get(index).cutOff();
    boolean cutBehind = index + 1 < pieces.size() && pieces.get(index + 1).cutOff();
    return box.height() <= LOW * capHeight
        && (cutBefore || cutBehind)
        && (!cutBefore || mayGrow(pieces.get(index - 1).ink().box(), index))
        && (!cutBehind || mayGrow(box, index + 1));
  }
}
