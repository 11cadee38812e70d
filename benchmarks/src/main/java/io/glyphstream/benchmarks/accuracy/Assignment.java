package io.glyphstream.benchmarks.accuracy;

import java.util.Arrays;

/**
 * One-to-one assignment at least cost, by shortest augmenting paths (Kuhn 1955; Jonker and
 * Volgenant 1987).
 */
final class Assignment {

  private static final int NONE = -1;

  private final double[][] costs;
  private final int columns;
  private final double[] rowPrice;
  private final double[] columnPrice;
  private final int[] rowOf;

  private Assignment(double[][] costs) {
    this.costs = costs;
    this.columns = costs.length == 0 ? 0 : costs[0].length;
    if (columns < costs.length) {
      throw new IllegalArgumentException(columns + " columns for " + costs.length + " rows");
    }
    this.rowPrice = new double[costs.length];
    this.columnPrice = new double[columns];
    this.rowOf = new int[columns];
    Arrays.fill(rowOf, NONE);
  }

  /**
   * The column of each row, all different.
   *
   * @param costs float64 [rows, columns], no fewer columns than rows
   */
  static int[] cheapest(double[][] costs) {
    Assignment assignment = new Assignment(costs);
    for (int row = 0; row < costs.length; row++) {
      assignment.add(row);
    }
    int[] columnOf = new int[costs.length];
    for (int column = 0; column < assignment.columns; column++) {
      if (assignment.rowOf[column] != NONE) {
        columnOf[assignment.rowOf[column]] = column;
      }
    }
    return columnOf;
  }

  private void add(int newRow) {
    double[] slack = new double[columns];
    int[] before = new int[columns];
    boolean[] seen = new boolean[columns];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    int row = newRow;
    int last = NONE;
    do {
      int next = relax(row, last, slack, before, seen);
      shiftPrices(newRow, slack[next], slack, seen);
      seen[next] = true;
      last = next;
      row = rowOf[next];
    } while (row != NONE);
    augment(newRow, last, before);
  }

  /** Updates the slacks from a row and gives the unseen column with the least. */
  private int relax(int row, int last, double[] slack, int[] before, boolean[] seen) {
    int next = NONE;
    for (int column = 0; column < columns; column++) {
      if (seen[column]) {
        continue;
      }
      double reduced = costs[row][column] - rowPrice[row] - columnPrice[column];
      if (reduced < slack[column]) {
        slack[column] = reduced;
        before[column] = last;
      }
      if (next == NONE || slack[column] < slack[next]) {
        next = column;
      }
    }
    return next;
  }

  private void shiftPrices(int newRow, double shift, double[] slack, boolean[] seen) {
    rowPrice[newRow] += shift;
    for (int column = 0; column < columns; column++) {
      if (seen[column]) {
        rowPrice[rowOf[column]] += shift;
        columnPrice[column] -= shift;
      } else {
        slack[column] -= shift;
      }
    }
  }

  private void augment(int newRow, int free, int[] before) {
    int column = free;
    while (before[column] != NONE) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
    rowOf[column] = newRow;
  }
}
