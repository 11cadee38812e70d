package io.glyphstream.vision.segment;

/**
 * A cut from top to bottom through a piece of ink.
 *
 * @param columns int32 [rows of the piece]: the first column right of the cut, px from the piece's
 *     left
 * @param ink px of ink that it crosses
 * @param strokes how many strokes that ink belongs to: runs of ink along the cut
 */
record Seam(int[] columns, int ink, int strokes) {

  /** Mean column, px from the piece's left. */
  double centre() {
    long sum = 0;
    for (int column : columns) {
      sum += column;
    }
    return (double) sum / columns.length;
  }

  int top() {
    return columns[0];
  }

  int bottom() {
    return columns[columns.length - 1];
  }
}
