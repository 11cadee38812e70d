package io.glyphstream.vision.segment;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.layout.InkPatch;
import java.util.ArrayList;
import java.util.List;

/** Cuts pieces that may be touching glyphs, and lets cuts go that leave only crumbs. */
final class PieceSplitter {

  /** Ink below this, in squares of the stroke's width, is no part worth a cut. */
  private static final double CRUMB = 0.5;

  private PieceSplitter() {}

  /** All pieces, cut, from left to right. */
  static List<Piece> split(List<InkPatch> pieces, double capHeight) {
    double strokeWidth = StrokeWidth.of(pieces);
    CutFinder finder = new CutFinder(capHeight, strokeWidth);
    List<Piece> parts = new ArrayList<>();
    for (InkPatch piece : pieces) {
      boolean cutOff = false;
      for (InkPatch part : cut(piece, finder.seams(piece), CRUMB * strokeWidth * strokeWidth)) {
        parts.add(new Piece(part, cutOff));
        cutOff = true;
      }
    }
    return parts;
  }

  private static List<InkPatch> cut(InkPatch piece, List<Seam> seams, double crumb) {
    List<InkPatch> parts = new ArrayList<>();
    Seam left = null;
    for (Seam seam : seams) {
      InkPatch part = between(piece, left, seam);
      InkPatch rest = between(piece, seam, null);
      if (area(part) >= crumb && area(rest) >= crumb) {
        parts.add(part);
        left = seam;
      }
    }
    parts.add(left == null ? piece : between(piece, left, null));
    return parts;
  }

  /**
   * The ink between two seams, with its own extent; null if there is none.
   *
   * @param left null for the piece's left edge
   * @param right null for its right edge
   */
  private static InkPatch between(InkPatch piece, Seam left, Seam right) {
    Box box = piece.box();
    byte[] mask = new byte[piece.mask().length];
    for (int y = 0; y < box.height(); y++) {
      int from = left == null ? 0 : left.columns()[y];
      int to = right == null ? box.width() : right.columns()[y];
      if (to > from) {
        int at = y * box.width() + from;
        System.arraycopy(piece.mask(), at, mask, at, to - from);
      }
    }
    return new InkPatch(box, mask).within(box);
  }

  private static int area(InkPatch part) {
    int area = 0;
    if (part != null) {
      for (byte pixel : part.mask()) {
        area += pixel;
      }
    }
    return area;
  }
}
