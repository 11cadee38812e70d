package io.glyphstream.vision.segment;

import io.glyphstream.contracts.lattice.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places a cut before, between and behind the pieces of a line, and tells which are spaces. */
final class CutPlacer {

  private CutPlacer() {}

  /** One cut more than pieces. The first and the last are no spaces: they have gap 0. */
  static List<Cut> cuts(List<Piece> pieces, double capHeight) {
    int[] gaps = gaps(pieces);
    Spacing spacing = Spacing.of(betweenBodies(pieces, gaps), capHeight);
    List<Cut> cuts = new ArrayList<>();
    int x = pieces.get(0).ink().box().x();
    cuts.add(new Cut(x, 0, 0));
    int right = pieces.get(0).ink().box().right();
    for (int i = 0; i < gaps.length; i++) {
      Piece next = pieces.get(i + 1);
      x = Math.max(x, (right + next.ink().box().x()) / 2);
      cuts.add(
          next.cutOff()
              ? Cut.throughInk(x, next.boundary())
              : new Cut(x, gaps[i], spacing.spaceProbability(gaps[i] / capHeight)));
      right = Math.max(right, next.ink().box().right());
    }
    cuts.add(new Cut(right, 0, 0));
    return cuts;
  }

  /** Blank columns before each piece but the first, px; none where ink was cut. */
  private static int[] gaps(List<Piece> pieces) {
    int[] gaps = new int[pieces.size() - 1];
    int right = pieces.get(0).ink().box().right();
    for (int i = 0; i < gaps.length; i++) {
      Piece next = pieces.get(i + 1);
      gaps[i] = next.cutOff() ? 0 : Math.max(0, next.ink().box().x() - right);
      right = Math.max(right, next.ink().box().right());
    }
    return gaps;
  }

  private static int[] betweenBodies(List<Piece> pieces, int[] gaps) {
    int count = 0;
    int[] between = new int[gaps.length];
    for (int i = 0; i < gaps.length; i++) {
      if (!pieces.get(i + 1).cutOff()) {
        between[count++] = gaps[i];
      }
    }
    return Arrays.copyOf(between, count);
  }
}
