package io.glyphstream.vision.segment;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.layout.InkPatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins connected components that are surely parts of one glyph: a dot and its stem, the bar of a
 * 5, a broken stroke. What is doubtful stays apart, and a candidate joins it.
 */
final class PieceJoiner {

  /** Components that overlap by half of the narrower, seen from above, are one glyph. */
  private static final double LEAST_OVERLAP = 0.5;

  /** Two components this high, in cap heights, may be neighbours that lean over one another. */
  private static final double TALL = 0.5;

  /** One of two tall components that the other covers by this share is inside it. */
  private static final double COVERED = 0.9;

  /** Components up to this size, in cap heights, are dots, commas and broken-off ends. */
  private static final double MARK = 0.35;

  /** A mark belongs to the glyph that it is at most this far beside, in cap heights, and above. */
  private static final double MARK_BESIDE = 0.12;

  /** Below a glyph a mark belongs to it if this share of the mark is: else it is a comma. */
  private static final double BELOW = 0.5;

  private PieceJoiner() {}

  /** The pieces from left to right, by their centres. */
  static List<InkPatch> join(List<InkPatch> components, double capHeight) {
    List<InkPatch> pieces = new ArrayList<>();
    List<InkPatch> marks = new ArrayList<>();
    for (InkPatch component : components) {
      Box box = component.box();
      if (Math.max(box.width(), box.height()) <= MARK * capHeight) {
        marks.add(component);
      } else {
        joinTo(pieces, component, capHeight);
      }
    }
    for (InkPatch mark : marks) {
      joinMark(pieces, mark, capHeight);
    }
    pieces.sort(Comparator.comparingDouble(piece -> piece.box().centreX()));
    return pieces;
  }

  private static void joinTo(List<InkPatch> pieces, InkPatch component, double capHeight) {
    InkPatch joined = component;
    for (int i = pieces.size() - 1; i >= 0; i--) {
      if (areOne(pieces.get(i).box(), joined.box(), capHeight)) {
        joined = joined.union(pieces.remove(i));
      }
    }
    pieces.add(joined);
  }

  private static boolean areOne(Box one, Box other, double capHeight) {
    double narrower = Math.min(one.width(), other.width());
    double overlap = overlap(one, other);
    if (overlap < LEAST_OVERLAP * narrower) {
      return false;
    }
    double shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    double lower = Math.min(one.height(), other.height());
    boolean sideBySide = lower >= TALL * capHeight && shared >= TALL * lower;
    return !sideBySide || overlap >= COVERED * narrower;
  }

  private static void joinMark(List<InkPatch> pieces, InkPatch mark, double capHeight) {
    int nearest = -1;
    double least = MARK_BESIDE * capHeight;
    for (int i = 0; i < pieces.size(); i++) {
      double beside = -overlap(pieces.get(i).box(), mark.box());
      if (beside <= Math.min(least, mostBeside(pieces.get(i).box(), mark.box(), capHeight))) {
        nearest = i;
        least = beside;
      }
    }
    if (nearest < 0) {
      pieces.add(mark);
    } else {
      pieces.set(nearest, pieces.get(nearest).union(mark));
    }
  }

  /** How far beside a glyph a mark of it may be, px; negative where they must share columns. */
  private static double mostBeside(Box piece, Box mark, double capHeight) {
    if (mark.centreY() < piece.y()) {
      return MARK_BESIDE * capHeight;
    }
    return mark.centreY() > piece.bottom() ? -BELOW * mark.width() : 0;
  }

  /** Shared columns; negative for the blank columns between. */
  private static double overlap(Box one, Box other) {
    return Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
  }
}
