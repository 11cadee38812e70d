package io.glyphstream.vision.segment;

import io.glyphstream.vision.layout.InkPatch;

/** A piece's outline as seen from above and from below, and how much ink each column has. */
final class Contour {

  /** By how much a stroke of even thickness differs from column to column, px. */
  private static final double UNEVEN = 0.5;

  private final int height;

  /** int32 [columns]: blank rows above the first ink, and below the last. */
  private final int[] above;

  private final int[] below;
  private final int[] ink;

  Contour(InkPatch piece) {
    int width = piece.box().width();
    this.height = piece.box().height();
    this.above = new int[width];
    this.below = new int[width];
    this.ink = new int[width];
    for (int x = 0; x < width; x++) {
      measure(piece, x);
    }
  }

  private void measure(InkPatch piece, int x) {
    int width = piece.box().width();
    int first = height;
    int last = -1;
    for (int y = 0; y < height; y++) {
      if (piece.mask()[y * width + x] != 0) {
        first = Math.min(first, y);
        last = y;
        ink[x]++;
      }
    }
    above[x] = first;
    below[x] = height - 1 - last;
  }

  int width() {
    return ink.length;
  }

  /** First row with ink, from the top. */
  int top(int x) {
    return above[x];
  }

  /** Last row with ink, from the top. */
  int bottom(int x) {
    return height - 1 - below[x];
  }

  /** Ink px of a column. */
  int ink(int x) {
    return ink[x];
  }

  /** Ink px of a column and its two neighbours, over three. */
  double smoothInk(int x) {
    return (ink[Math.max(0, x - 1)] + ink[x] + ink[Math.min(ink.length - 1, x + 1)]) / 3.0;
  }

  /**
   * How deep the outline dips near a column seen from above: rows from the lower of the two ridges
   * beside it down to it, 0 if there is no dip.
   *
   * @param reach how far away a ridge may be, px
   */
  int dipAbove(int x, int reach) {
    return dip(above, x, reach);
  }

  /** The same seen from below. */
  int dipBelow(int x, int reach) {
    return dip(below, x, reach);
  }

  private static int dip(int[] blank, int x, int reach) {
    int left = blank[x];
    for (int i = Math.max(0, x - reach); i < x; i++) {
      left = Math.min(left, blank[i]);
    }
    int right = blank[x];
    for (int i = x + 1; i <= Math.min(blank.length - 1, x + reach); i++) {
      right = Math.min(right, blank[i]);
    }
    return blank[x] - Math.max(left, right);
  }

  /** How far the outline rises or falls within so many columns, on either side, px. */
  int rise(int x, int around) {
    int most = 0;
    for (int i = Math.max(0, x - around); i <= Math.min(ink.length - 1, x + around); i++) {
      most = Math.max(most, Math.max(above[x] - above[i], below[x] - below[i]));
    }
    return most;
  }

  /** Whether the column is the middle of a deepest stretch among its neighbours from above. */
  boolean isValley(int x, int around) {
    return isPeak(above, x, around);
  }

  /** The same from below. */
  boolean isArch(int x, int around) {
    return isPeak(below, x, around);
  }

  /** Whether no column around has less ink, but for an uneven edge. */
  boolean isThin(int x, int around) {
    for (int i = Math.max(0, x - around); i <= Math.min(ink.length - 1, x + around); i++) {
      if (smoothInk(i) < smoothInk(x) - UNEVEN) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPeak(int[] values, int x, int around) {
    int lower = 0;
    for (int i = Math.max(0, x - around); i <= Math.min(values.length - 1, x + around); i++) {
      if (values[i] > values[x]) {
        return false;
      }
      lower += values[i] < values[x] ? 1 : 0;
    }
    return lower > 0;
  }
}
