package io.glyphstream.vision.segment;

import io.glyphstream.vision.layout.InkPatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where a piece of ink may be two glyphs that touch: at valleys of its upper outline, arches
 * of its lower one and minima of its projection (Casey and Lecolinet 1996, section 3; Lu and
 * Shridhar 1996), each carried out as the seam that crosses least ink there. A seam is the better
 * the less ink it crosses and the deeper the outline dips at its ends.
 */
final class CutFinder {

  /** Pieces lower than this, in cap heights, are marks and hyphens. */
  private static final double LOW = 0.3;

  /** What a cut leaves on either side is at least this wide, in stroke widths. */
  private static final double LEAST_STROKES = 0.9;

  /** Neighbouring cuts are at least this far apart, in cap heights. */
  private static final double APART = 0.17;

  /** An extreme is one among the columns this near, in cap heights. */
  static final double AROUND = 0.05;

  /** How far a seam strays from its column, in cap heights. */
  private static final double STRAY = 0.08;

  /** How far from a dip its ridges may be, in cap heights. */
  static final double RIDGE = 0.35;

  /** Strokes that a seam may cross at no dip; one joining stroke cut aslant is thicker than one. */
  private static final double MOST_STROKES = 1.35;

  /** Strokes more that it may cross for each cap height that the outline dips, at most. */
  private static final double STROKES_A_DIP = 4;

  private static final double MOST_MORE_STROKES = 2.2;

  /** A cut through several strokes goes through a bowl: each after the first costs this many. */
  private static final double FURTHER_STROKE = 0.7;

  /** Beside a joining stroke the next glyph rises: strokes more for each cap height of it. */
  private static final double RISE = 0.5;

  private final double capHeight;
  private final double strokeWidth;

  /**
   * @param capHeight of the line, px
   * @param strokeWidth of the line, px
   */
  CutFinder(double capHeight, double strokeWidth) {
    this.capHeight = capHeight;
    this.strokeWidth = strokeWidth;
  }

  /** The cuts from left to right; none crosses another. */
  List<Seam> seams(InkPatch piece) {
    int edge = Math.max(2, (int) Math.round(LEAST_STROKES * strokeWidth));
    if (piece.box().height() < LOW * capHeight || piece.box().width() < 2 * edge + 2) {
      return List.of();
    }
    Contour contour = new Contour(piece);
    SeamTracer tracer = new SeamTracer(piece, px(STRAY));
    List<Scored> found = new ArrayList<>();
    for (int anchor : anchors(contour, edge)) {
      Seam seam = tracer.near(anchor);
      double score = score(seam, contour);
      if (score > 0 && seam.centre() >= edge && seam.centre() <= contour.width() - edge) {
        found.add(new Scored(seam, score));
      }
    }
    return apart(found);
  }

  /** The middle of each stretch of columns that invite a cut; both ends of a long one. */
  private List<Integer> anchors(Contour contour, int edge) {
    List<Integer> anchors = new ArrayList<>();
    int end = contour.width() - edge;
    int first = edge;
    while (first < end) {
      int after = first;
      while (after < end && isAnchor(contour, after)) {
        after++;
      }
      if (after - first > 2 * px(APART)) {
        anchors.add(first + 1);
        anchors.add(after - 2);
      } else if (after > first) {
        anchors.add((first + after) / 2);
      }
      first = after + 1;
    }
    return anchors;
  }

  private boolean isAnchor(Contour contour, int x) {
    int around = px(AROUND);
    return contour.isThin(x, around) || contour.isValley(x, around) || contour.isArch(x, around);
  }

  /** How many strokes more a seam might have crossed. */
  private double score(Seam seam, Contour contour) {
    int ridge = px(RIDGE);
    double dips = contour.dipAbove(seam.top(), ridge) + contour.dipBelow(seam.bottom(), ridge);
    double more = Math.min(MOST_MORE_STROKES, STROKES_A_DIP * dips / capHeight);
    more += RISE * contour.rise((int) seam.centre(), px(AROUND)) / capHeight;
    double further = FURTHER_STROKE * Math.max(0, seam.strokes() - 1);
    return MOST_STROKES + more - further - seam.ink() / strokeWidth;
  }

  /** The best first, and further ones that lie far enough from all before. */
  private List<Seam> apart(List<Scored> found) {
    found.sort(Comparator.comparingDouble(Scored::score).reversed());
    List<Seam> kept = new ArrayList<>();
    for (Scored scored : found) {
      if (kept.stream().allMatch(other -> areApart(other, scored.seam))) {
        kept.add(scored.seam);
      }
    }
    kept.sort(Comparator.comparingDouble(Seam::centre));
    return kept;
  }

  private boolean areApart(Seam one, Seam other) {
    return Math.abs(one.centre() - other.centre()) >= APART * capHeight
        && distance(one, other) >= px(AROUND);
  }

  /** Columns between two seams where they are nearest, px; 0 if they meet. */
  private static int distance(Seam one, Seam other) {
    int sign = one.centre() < other.centre() ? 1 : -1;
    int least = Integer.MAX_VALUE;
    for (int y = 0; y < one.columns().length; y++) {
      least = Math.min(least, sign * (other.columns()[y] - one.columns()[y]));
    }
    return Math.max(0, least);
  }

  private int px(double capHeights) {
    return px(capHeights, capHeight);
  }

  static int px(double capHeights, double capHeight) {
    return Math.max(1, (int) Math.round(capHeights * capHeight));
  }

  private record Scored(Seam seam, double score) {}
}
