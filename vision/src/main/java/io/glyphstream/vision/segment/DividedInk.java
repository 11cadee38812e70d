package io.glyphstream.vision.segment;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.layout.InkPatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ink and where it is cut.
 *
 * @param whole the ink
 * @param seams from left to right, none crosses another
 * @param parts what they divide it into, one more than seams, each with its own extent
 */
record DividedInk(InkPatch whole, List<Seam> seams, List<InkPatch> parts) {

  /**
   * Ink divided at those seams that leave something on either side.
   *
   * @param seams from left to right, none crosses another
   * @param crumb px of ink below which a part is nothing
   */
  static DividedInk of(InkPatch whole, List<Seam> seams, double crumb) {
    List<Seam> kept = new ArrayList<>();
    List<InkPatch> parts = new ArrayList<>();
    Seam left = null;
    for (Seam seam : seams) {
      InkPatch part = between(whole, left, seam);
      if (!isCrumb(part, crumb) && !isCrumb(between(whole, seam, null), crumb)) {
        parts.add(part);
        kept.add(seam);
        left = seam;
      }
    }
    parts.add(left == null ? whole : between(whole, left, null));
    return new DividedInk(whole, List.copyOf(kept), List.copyOf(parts));
  }

  /** The same ink divided at some of the seams only, by their indices from left to right. */
  DividedInk at(int[] kept) {
    return kept.length == seams.size()
        ? this
        : of(whole, IntStream.of(kept).mapToObj(seams::get).toList(), 0);
  }

  /**
   * The ink between two seams; null if there is none.
   *
   * @param left null for the left edge
   * @param right null for the right edge
   */
  private static InkPatch between(InkPatch whole, Seam left, Seam right) {
    Box box = whole.box();
    byte[] mask = new byte[whole.mask().length];
    for (int y = 0; y < box.height(); y++) {
      int from = left == null ? 0 : left.columns()[y];
      int to = right == null ? box.width() : right.columns()[y];
      if (to > from) {
        int at = y * box.width() + from;
        System.arraycopy(whole.mask(), at, mask, at, to - from);
      }
    }
    return new InkPatch(box, mask).within(box);
  }

  private static boolean isCrumb(InkPatch part, double crumb) {
    return part == null || part.area() < crumb;
  }
}
