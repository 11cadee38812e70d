package io.glyphstream.vision.segment;

import io.glyphstream.vision.layout.InkPatch;

/**
 * Finds the cut near a column that crosses least ink, by dynamic programming from row to row (the
 * minimum-cost path of Lee and Lee 1996; a seam in the sense of Avidan and Shamir 2007). It may
 * lean by 45 degrees either way, so that it follows the gap between leaning glyphs.
 */
final class SeamTracer {

  /** Cost of an ink px. */
  private static final int INK = 16;

  /** Cost of a step to the side: blank detours are cheap, but straight cuts come first. */
  private static final int SIDESTEP = 1;

  private final InkPatch piece;
  private final int reach;

  /**
   * @param reach how far from its column a seam may stray, px
   */
  SeamTracer(InkPatch piece, int reach) {
    this.piece = piece;
    this.reach = reach;
  }

  /**
   * The seam near a column.
   *
   * @param anchor px from the piece's left
   */
  Seam near(int anchor) {
    int from = Math.max(0, anchor - reach);
    int to = Math.min(piece.box().width() - 1, anchor + reach);
    int height = piece.box().height();
    byte[][] steps = new byte[height][to - from + 1];
    int[] costs = new int[to - from + 1];
    for (int y = 0; y < height; y++) {
      costs = nextRow(costs, steps[y], y, from);
    }
    int best = Math.min(Math.max(anchor - from, 0), costs.length - 1);
    for (int i = 0; i < costs.length; i++) {
      best = costs[i] < costs[best] ? i : best;
    }
    return backtrack(steps, best, from);
  }

  /** Least costs of reaching each column of a row; {@code steps} notes from where. */
  private int[] nextRow(int[] above, byte[] steps, int y, int from) {
    int[] costs = new int[above.length];
    int row = y * piece.box().width() + from;
    for (int i = 0; i < costs.length; i++) {
      int best = above[i];
      if (i > 0 && above[i - 1] + SIDESTEP < best) {
        best = above[i - 1] + SIDESTEP;
        steps[i] = -1;
      }
      if (i < above.length - 1 && above[i + 1] + SIDESTEP < best) {
        best = above[i + 1] + SIDESTEP;
        steps[i] = 1;
      }
      costs[i] = best + INK * piece.mask()[row + i];
    }
    return costs;
  }

  private Seam backtrack(byte[][] steps, int end, int from) {
    int[] columns = new int[steps.length];
    int ink = 0;
    int strokes = 0;
    int before = 0;
    int column = end;
    for (int y = steps.length - 1; y >= 0; y--) {
      columns[y] = from + column;
      int pixel = piece.mask()[y * piece.box().width() + from + column];
      ink += pixel;
      strokes += pixel > before ? 1 : 0;
      before = pixel;
      column += steps[y][column];
    }
    return new Seam(columns, ink, strokes);
  }
}
