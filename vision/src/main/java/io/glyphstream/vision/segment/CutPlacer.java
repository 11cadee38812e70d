package io.glyphstream.vision.segment;

import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.vision.layout.InkPatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places a cut before, between and behind the pieces of a line, and tells which are spaces. */
final class CutPlacer {

  /**
   * A gap that is as likely a space as not, in cap heights, where glyphs stand close; measured on
   * composed lines of hand-printed characters.
   */
  private static final double EVEN_GAP = 0.38;

  /** The usual gap between the glyphs of a word, in cap heights; wider ones raise the even gap. */
  private static final double USUAL_GAP = 0.15;

  /** How fast a gap becomes a space, in cap heights: from 0.27 to 0.73 over two of them. */
  private static final double SOFTNESS = 0.06;

  /** No gap is quite sure: a decoder takes logarithms of both answers. */
  private static final double LEAST_DOUBT = 1e-4;

  private CutPlacer() {}

  /** One cut more than pieces. The first and the last are no spaces: they have gap 0. */
  static List<Cut> cuts(List<InkPatch> pieces, double capHeight) {
    int[] gaps = gaps(pieces);
    double even = EVEN_GAP + Math.max(0, median(gaps) / capHeight - USUAL_GAP);
    List<Cut> cuts = new ArrayList<>();
    int x = pieces.get(0).box().x();
    cuts.add(new Cut(x, 0, 0));
    int right = pieces.get(0).box().right();
    for (int i = 0; i < gaps.length; i++) {
      int left = pieces.get(i + 1).box().x();
      x = Math.max(x, (right + left) / 2);
      cuts.add(new Cut(x, gaps[i], space(gaps[i] / capHeight, even)));
      right = Math.max(right, pieces.get(i + 1).box().right());
    }
    cuts.add(new Cut(right, 0, 0));
    return cuts;
  }

  private static double space(double gap, double even) {
    double logistic = 1 / (1 + Math.exp((even - gap) / SOFTNESS));
    return Math.max(LEAST_DOUBT, Math.min(1 - LEAST_DOUBT, logistic));
  }

  /** Blank columns before each piece but the first, px. */
  private static int[] gaps(List<InkPatch> pieces) {
    int[] gaps = new int[pieces.size() - 1];
    int right = pieces.get(0).box().right();
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = Math.max(0, pieces.get(i + 1).box().x() - right);
      right = Math.max(right, pieces.get(i + 1).box().right());
    }
    return gaps;
  }

  private static double median(int[] gaps) {
    int[] sorted = gaps.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
