package io.glyphstream.vision.scan;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How costly a path is as a clip. {@code java.awt.geom.Area} splits it wherever two of its segments
 * cross, in memory and without looking at interrupts: 3,000 segments at random cross a million
 * times and take minutes and gigabytes.
 */
final class ClipPath {

  /** A straight segment, or the chord of a curve. */
  private record Chord(double x1, double y1, double x2, double y2) {

    double minY() {
      return Math.min(y1, y2);
    }

    double maxY() {
      return Math.max(y1, y2);
    }

    boolean crosses(Chord other) {
      return Line2D.linesIntersect(x1, y1, x2, y2, other.x1, other.y1, other.x2, other.y2)
          && !joins(other);
    }

    private boolean joins(Chord other) {
      return isAt(x1, y1, other) || isAt(x2, y2, other);
    }

    private static boolean isAt(double x, double y, Chord chord) {
      return x == chord.x1 && y == chord.y1 || x == chord.x2 && y == chord.y2;
    }
  }

  /** To compare two segments takes about a thousandth of splitting them. */
  private static final long PAIRS_PER_CROSSING = 1000;

  private ClipPath() {}

  /** Holds the path's segments against their limit and charges its crossings. */
  static void charge(Path2D path, PageCosts costs) throws BadScanException {
    List<Chord> chords = chords(path, costs);
    costs.spend(PdfCost.CLIP_CROSSINGS, crossings(chords, costs.limit(PdfCost.CLIP_CROSSINGS)));
  }

  private static List<Chord> chords(Path2D path, PageCosts costs) throws BadScanException {
    List<Chord> chords = new ArrayList<>();
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      int end = endIndex(kind);
      double toX = end < 0 ? startX : at[end];
      double toY = end < 0 ? startY : at[end + 1];
      if (kind == PathIterator.SEG_MOVETO) {
        startX = toX;
        startY = toY;
      } else {
        chords.add(new Chord(x, y, toX, toY));
        costs.check(PdfCost.CLIP_SEGMENTS, chords.size());
      }
      x = toX;
      y = toY;
    }
    return chords;
  }

  /** Where a segment's end point stands; -1 if it goes back to the start. */
  static int endIndex(int kind) {
    return switch (kind) {
      case PathIterator.SEG_CLOSE -> -1;
      case PathIterator.SEG_QUADTO -> 2;
      case PathIterator.SEG_CUBICTO -> 4;
      default -> 0;
    };
  }

  /** Pairs of segments that cross, counted from top to bottom until there are too many. */
  private static long crossings(List<Chord> chords, long enough) {
    chords.sort(Comparator.comparingDouble(Chord::minY));
    long crossings = 0;
    long pairs = 0;
    for (int i = 0; i < chords.size() && crossings + pairs / PAIRS_PER_CROSSING <= enough; i++) {
      Chord chord = chords.get(i);
      for (int j = i + 1; j < chords.size() && chords.get(j).minY() < chord.maxY(); j++) {
        crossings += chord.crosses(chords.get(j)) ? 1 : 0;
        pairs++;
      }
    }
    return crossings + pairs / PAIRS_PER_CROSSING;
  }
}
