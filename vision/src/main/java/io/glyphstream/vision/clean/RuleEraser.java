package io.glyphstream.vision.clean;

import java.util.Arrays;
import java.util.List;

/**
 * Erases level rules column by column. A column in which ink is no thicker than the rule loses it
 * all; where a stroke touches the rule, only the rule's rows go; where a stroke goes on at the
 * other side, the rows between its two ends are put back.
 */
final class RuleEraser {

  /** Rules are followed this far, px at 300 dpi, beyond the long runs that gave them away. */
  private static final double FOLLOWED = 20;

  /** Rough edges of a rule, px at 300 dpi. */
  private static final double ROUGHNESS = 2;

  /** Strokes are followed this far, px at 300 dpi, along a rule that they lie on. */
  private static final double ALONG = 12;

  /** Bowls of u, o, 0 that a rule cuts open are at most this wide, px at 300 dpi. */
  private static final double WIDEST_BOWL = 40;

  /** Where their curve is looked at, px at 300 dpi from the rule. */
  private static final double BOWL_HEIGHT = 6;

  /** How much a bowl narrows from there to the rule, px at 300 dpi; legs of n and A do not. */
  private static final double BOWL_CURVE = 4;

  private final Raster ink;
  private final Raster target;
  private final Raster foreign;
  private final PaperScale scale;

  /**
   * @param ink the page with its rules; only read
   * @param target the page without them
   * @param foreign ink of the upright rules, which is no stroke's
   */
  RuleEraser(Raster ink, Raster target, Raster foreign, PaperScale scale) {
    this.ink = ink;
    this.target = target;
    this.foreign = foreign;
    this.scale = scale;
  }

  void erase(List<Rule> rules) {
    rules.forEach(this::erase);
  }

  private void erase(Rule rule) {
    int thickness = Math.max(1, median(inkRuns(rule)));
    int rough = Math.max(scale.px(ROUGHNESS), thickness / 2);
    RuleTrace trace = trace(rule, thickness, rough);
    List<Span> above = trace.strokes(-1, scale.px(ALONG));
    List<Span> below = trace.strokes(1, scale.px(ALONG));
    for (int column = 0; column < trace.length(); column++) {
      if (trace.hasInk(column)) {
        eraseColumn(trace, column, above, below);
      }
    }
    for (Span upper : above) {
      for (Span lower : below) {
        bridge(trace, upper, lower);
      }
    }
    closeBowls(trace, above, below, -1);
    closeBowls(trace, below, above, 1);
  }

  private void eraseColumn(RuleTrace trace, int column, List<Span> above, List<Span> below) {
    boolean strokeAbove = above.stream().anyMatch(span -> span.has(column));
    boolean strokeBelow = below.stream().anyMatch(span -> span.has(column));
    int first = trace.runTop(column);
    int last = trace.runBottom(column);
    if (strokeAbove) {
      first = Math.max(first, trace.bandTop(column));
    }
    if (strokeBelow) {
      last = Math.min(last, trace.bandBottom(column));
    }
    for (int y = first; y <= last; y++) {
      target.clear(trace.left() + column, y);
    }
  }

  /**
   * Puts back the part of the rule that closes a bowl: two strokes that draw together towards it
   * and end there. Strokes that go on at the other side need no closing.
   */
  private void closeBowls(RuleTrace trace, List<Span> strokes, List<Span> others, int side) {
    for (int i = 1; i < strokes.size(); i++) {
      int from = strokes.get(i - 1).last();
      int to = strokes.get(i).first();
      boolean end = others.stream().noneMatch(other -> other.clippedTo(from - 2, to + 2) != null);
      if (end && to - from <= scale.px(WIDEST_BOWL) && drawTogether(trace, (from + to) / 2, side)) {
        for (int column = from; column <= to; column++) {
          restore(trace, column);
        }
      }
    }
  }

  private boolean drawTogether(RuleTrace trace, int column, int side) {
    int x = trace.left() + column;
    int edge = side < 0 ? trace.bandTop(column) - 1 : trace.bandBottom(column) + 1;
    int atRule = gap(x, edge);
    int away = gap(x, edge + side * scale.px(BOWL_HEIGHT));
    return away <= 2 * scale.px(WIDEST_BOWL) && away - atRule >= scale.px(BOWL_CURVE);
  }

  /** Columns without ink around a column in a row, px. */
  private int gap(int x, int y) {
    int left = x;
    int right = x;
    int most = 2 * scale.px(WIDEST_BOWL);
    while (right - left <= most && !ink.get(left, y)) {
      left--;
    }
    while (right - left <= most && !ink.get(right, y)) {
      right++;
    }
    return right - left;
  }

  private void restore(RuleTrace trace, int column) {
    for (int y = trace.bandTop(column); y <= trace.bandBottom(column); y++) {
      if (ink.get(trace.left() + column, y)) {
        target.set(trace.left() + column, y);
      }
    }
  }

  /** Puts back what lies between two ends of one stroke; slanted strokes end some columns apart. */
  private void bridge(RuleTrace trace, Span above, Span below) {
    int slack = trace.thickness() + scale.px(ROUGHNESS);
    Span from = above.clippedTo(below.first() - slack, below.last() + slack);
    Span to = below.clippedTo(above.first() - slack, above.last() + slack);
    if (from == null || to == null) {
      return;
    }
    int rows = trace.thickness() + 2;
    for (int row = 0; row < rows; row++) {
      double share = (row + 0.5) / rows;
      int last = (int) Math.round(mix(from.last(), to.last(), share));
      for (int i = (int) Math.round(mix(from.first(), to.first(), share)); i <= last; i++) {
        int x = trace.left() + i;
        int y = trace.bandTop(i) + row;
        if (ink.get(x, y)) {
          target.set(x, y);
        }
      }
    }
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }

  private int[] inkRuns(Rule rule) {
    int[] runs = new int[rule.length()];
    int count = 0;
    for (int column = 0; column < rule.length(); column++) {
      int[] run = run(rule.left() + column, rule.tops()[column], rule.bottoms()[column]);
      if (run != null) {
        runs[count++] = run[1] - run[0] + 1;
      }
    }
    return Arrays.copyOf(runs, count);
  }

  private RuleTrace trace(Rule rule, int thickness, int rough) {
    int reach = scale.px(FOLLOWED);
    RuleTrace trace = new RuleTrace(rule, reach, thickness, rough);
    for (int column = 0; column < rule.length(); column++) {
      int[] run = run(rule.left() + column, rule.tops()[column], rule.bottoms()[column]);
      trace.record(reach + column, run);
    }
    follow(trace, reach - 1, -1, rule.leftRow());
    follow(trace, reach + rule.length(), 1, rule.rightRow());
    trace.settle();
    return trace;
  }

  private void follow(RuleTrace trace, int from, int step, int startRow) {
    int row = startRow;
    for (int column = from; column >= 0 && column < trace.length(); column += step) {
      int[] run = run(trace.left() + column, row - 1, row + 1);
      if (run == null || !trace.isPure(run)) {
        return;
      }
      trace.record(column, run);
      row = (run[0] + run[1]) / 2;
    }
  }

  /** First and last row of the ink that crosses the given rows in a column; null if none does. */
  private int[] run(int x, int top, int bottom) {
    int middle = (top + bottom) / 2;
    for (int away = 0; away <= bottom - top; away++) {
      int y = middle + (away % 2 == 0 ? away / 2 : -(away + 1) / 2);
      if (isOwnInk(x, y)) {
        return new int[] {end(x, y, -1), end(x, y, 1)};
      }
    }
    return null;
  }

  private int end(int x, int y, int step) {
    int end = y;
    while (isOwnInk(x, end + step)) {
      end += step;
    }
    return end;
  }

  private boolean isOwnInk(int x, int y) {
    return ink.get(x, y) && !foreign.get(x, y);
  }

  private static int median(int[] values) {
    Arrays.sort(values);
    return values.length == 0 ? 0 : values[values.length / 2];
  }
}
