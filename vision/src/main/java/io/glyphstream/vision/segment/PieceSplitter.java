package io.glyphstream.vision.segment;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.layout.InkPatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts wide pieces, which may be touching glyphs, where the stroke that joins them is thin: at the
 * local minima of the ink's projection on the line (Casey and Lecolinet 1996, section 3).
 */
final class PieceSplitter {

  /** Wider pieces, in cap heights, are cut; 0.9 is the width of most single capitals. */
  private static final double WIDE = 0.9;

  /** Glyphs are at least this wide, in cap heights, where they touch others. */
  private static final double LEAST_WIDTH = 0.22;

  /** A joining stroke is at most this thick, in cap heights. */
  private static final double MOST_INK = 0.35;

  /** A minimum is one among this many columns, in cap heights, on both sides. */
  private static final double NEIGHBOURHOOD = 0.07;

  private PieceSplitter() {}

  static List<InkPatch> split(List<InkPatch> pieces, double capHeight) {
    List<InkPatch> parts = new ArrayList<>();
    for (InkPatch piece : pieces) {
      if (piece.box().width() > WIDE * capHeight) {
        parts.addAll(cut(piece, cutColumns(piece, capHeight)));
      } else {
        parts.add(piece);
      }
    }
    return parts;
  }

  private static List<InkPatch> cut(InkPatch piece, List<Integer> columns) {
    List<InkPatch> parts = new ArrayList<>();
    Box box = piece.box();
    int left = box.x();
    for (int column : columns) {
      parts.add(piece.within(Box.between(left, box.y(), box.x() + column, box.bottom())));
      left = box.x() + column;
    }
    parts.add(piece.within(Box.between(left, box.y(), box.right(), box.bottom())));
    parts.removeIf(part -> part == null);
    return parts;
  }

  private static List<Integer> cutColumns(InkPatch piece, double capHeight) {
    double[] ink = projection(piece);
    int margin = Math.max(1, (int) Math.round(LEAST_WIDTH * capHeight));
    int around = Math.max(1, (int) Math.round(NEIGHBOURHOOD * capHeight));
    List<Integer> columns = new ArrayList<>();
    int last = 0;
    for (int x = margin; x < ink.length - margin; x++) {
      if (x - last >= margin && ink[x] < MOST_INK * capHeight && isLeast(ink, x, around)) {
        columns.add(x);
        last = x;
      }
    }
    return columns;
  }

  private static boolean isLeast(double[] ink, int x, int around) {
    int to = Math.min(ink.length, x + around + 1);
    return Arrays.stream(ink, Math.max(0, x - around), to).min().orElseThrow() >= ink[x];
  }

  /** Ink px of each column, smoothed over three columns. */
  private static double[] projection(InkPatch piece) {
    int width = piece.box().width();
    double[] ink = new double[width];
    for (int i = 0; i < piece.mask().length; i++) {
      for (int x = Math.max(0, i % width - 1); x <= Math.min(width - 1, i % width + 1); x++) {
        ink[x] += piece.mask()[i] / 3.0;
      }
    }
    return ink;
  }
}
