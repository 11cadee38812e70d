package io.glyphstream.vision.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The course of a level rule through its columns, and the ink that hangs on it in each. */
final class RuleTrace {

  private static final int NONE = -1;

  private final int left;
  private final int thickness;
  private final int rough;
  private final int[] runTops;
  private final int[] runBottoms;
  private final double[] centres;

  /**
   * A trace without ink yet.
   *
   * @param rule the rule as found
   * @param reach columns before and behind it that are traced too
   * @param thickness the rule's ink, px
   * @param rough how much thicker it is in places, px
   */
  RuleTrace(Rule rule, int reach, int thickness, int rough) {
    this.left = rule.left() - reach;
    this.thickness = thickness;
    this.rough = rough;
    this.runTops = new int[rule.length() + 2 * reach];
    this.runBottoms = new int[runTops.length];
    this.centres = new double[runTops.length];
    Arrays.fill(runTops, NONE);
    Arrays.fill(centres, NONE);
    for (int column = 0; column < rule.length(); column++) {
      centres[reach + column] = (rule.tops()[column] + rule.bottoms()[column]) / 2.0;
    }
  }

  /** Notes the ink of a column: its first and last row, or null for none. */
  void record(int column, int[] run) {
    if (run != null) {
      runTops[column] = run[0];
      runBottoms[column] = run[1];
    }
  }

  /** Whether ink is as thick as the rule, so that no stroke hangs on it. */
  boolean isPure(int[] run) {
    return run[1] - run[0] + 1 <= thickness + rough;
  }

  /** Lays the rule's course: through its own ink where it is alone, straight on between. */
  void settle() {
    int previous = NONE;
    for (int column = 0; column < centres.length; column++) {
      if (hasInk(column) && isPure(new int[] {runTops[column], runBottoms[column]})) {
        centres[column] = (runTops[column] + runBottoms[column]) / 2.0;
        if (previous != NONE) {
          interpolate(previous, column);
        }
        previous = column;
      }
    }
  }

  private void interpolate(int from, int to) {
    double step = (centres[to] - centres[from]) / (to - from);
    for (int column = from + 1; column < to; column++) {
      centres[column] = centres[from] + step * (column - from);
    }
  }

  /** First traced column, px. */
  int left() {
    return left;
  }

  int length() {
    return centres.length;
  }

  int thickness() {
    return thickness;
  }

  boolean hasInk(int column) {
    return runTops[column] != NONE;
  }

  int runTop(int column) {
    return runTops[column];
  }

  int runBottom(int column) {
    return runBottoms[column];
  }

  /** First row of the rule and its rough edge, px. */
  int bandTop(int column) {
    return (int) Math.round(centres[column] - (thickness - 1) / 2.0) - 1;
  }

  /** Last row of the rule and its rough edge, px. */
  int bandBottom(int column) {
    return bandTop(column) + thickness + 1;
  }

  /**
   * The columns in which strokes hang on the rule. A stroke that meets it at a sharp angle or lies
   * on it stands out less than the rule's rough edge there: such columns count where they continue
   * ones that stand out more.
   *
   * @param side -1 for strokes above the rule, 1 for those below
   * @param reach how far a stroke is followed along the rule, px
   */
  List<Span> strokes(int side, int reach) {
    List<Span> strokes = new ArrayList<>();
    int column = 0;
    while (column < length()) {
      if (overhang(column, side) < rough) {
        column++;
      } else {
        int last = along(column, 1, side, reach);
        Span.add(strokes, new Span(along(column, -1, side, reach), last));
        column = last + 1;
      }
    }
    return strokes;
  }

  private int along(int from, int step, int side, int reach) {
    int column = from;
    int strong = from;
    while (overhang(column + step, side) > 0 && Math.abs(column - strong) < reach) {
      column += step;
      strong = overhang(column, side) >= rough ? column : strong;
    }
    return column;
  }

  /** Rows of ink beyond the rule and its rough edge; 0 or less for none. */
  private int overhang(int column, int side) {
    if (column < 0 || column >= length() || !hasInk(column)) {
      return 0;
    }
    return side < 0 ? bandTop(column) - runTops[column] : runBottoms[column] - bandBottom(column);
  }
}
