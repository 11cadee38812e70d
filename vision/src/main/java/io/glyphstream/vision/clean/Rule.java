package io.glyphstream.vision.clean;

import java.util.Arrays;

/**
 * A level ruled line: for each of its columns the rows that it covers.
 *
 * @param left first column, px
 * @param tops int32 [columns]: first row of each column, px
 * @param bottoms int32 [columns]: last row of each column, px, inclusive
 */
record Rule(int left, int[] tops, int[] bottoms) {

  int length() {
    return tops.length;
  }

  /** Last column, px, inclusive. */
  int right() {
    return left + tops.length - 1;
  }

  /** The middle of its rows at one end. */
  int leftRow() {
    return (tops[0] + bottoms[0]) / 2;
  }

  /** The middle of its rows at the other end. */
  int rightRow() {
    return (tops[length() - 1] + bottoms[length() - 1]) / 2;
  }

  /** Median number of rows, px. */
  int thickness() {
    int[] rows = new int[length()];
    Arrays.setAll(rows, i -> bottoms[i] - tops[i] + 1);
    Arrays.sort(rows);
    return rows[rows.length / 2];
  }

  /** Sets the rule's pixels and those up to {@code reach} px around them. */
  void paint(Raster target, int reach) {
    for (int x = Math.max(0, left - reach);
        x <= Math.min(target.width() - 1, right() + reach);
        x++) {
      int column = Math.max(0, Math.min(length() - 1, x - left));
      int last = Math.min(target.height() - 1, bottoms[column] + reach);
      for (int y = Math.max(0, tops[column] - reach); y <= last; y++) {
        target.set(x, y);
      }
    }
  }
}
