package io.glyphstream.vision.pixel;

import io.glyphstream.contracts.document.Box;
import java.util.Arrays;

/**
 * The 8-connected components of a binary image, found by joining level runs of ink from row to row
 * (Rosenfeld and Pfaltz 1966, on runs). Needs memory by the number of runs, not of pixels: ink is a
 * few percent of a page.
 */
public final class InkComponents {

  private final int width;
  private int runs;
  private int[] rows = new int[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int[] parents = new int[1024];

  /** Runs by component: those of component c are {@code order[firsts[c]]} to before the next. */
  private int[] order;

  private int[] firsts;
  private int size;

  private InkComponents(int width) {
    this.width = width;
  }

  /**
   * The components of an image.
   *
   * @param width px
   * @param height px
   * @param ink uint8 [height, width], row-major, 1 = ink
   */
  public static InkComponents of(int width, int height, byte[] ink) {
    InkComponents components = new InkComponents(width);
    byte[] paper = new byte[width];
    int above = 0;
    for (int y = 0; y < height; y++) {
      int first = components.runs;
      components.addRow(y, ink, paper);
      components.joinRows(above, first);
      above = first;
    }
    components.group();
    return components;
  }

  private void addRow(int y, byte[] ink, byte[] paper) {
    int from = y * width;
    int x = Arrays.mismatch(ink, from, from + width, paper, 0, width);
    while (x >= 0) {
      int start = x;
      while (x < width && ink[from + x] != 0) {
        x++;
      }
      add(y, start, x);
      int next = Arrays.mismatch(ink, from + x, from + width, paper, 0, width - x);
      x = next < 0 ? -1 : x + next;
    }
  }

  private void add(int row, int start, int end) {
    if (runs == rows.length) {
      rows = Arrays.copyOf(rows, 2 * runs);
      starts = Arrays.copyOf(starts, 2 * runs);
      ends = Arrays.copyOf(ends, 2 * runs);
      parents = Arrays.copyOf(parents, 2 * runs);
    }
    rows[runs] = row;
    starts[runs] = start;
    ends[runs] = end;
    parents[runs] = runs;
    runs++;
  }

  /** Joins each run of the last row to those of the row above that touch it. */
  private void joinRows(int above, int first) {
    int upper = above;
    for (int run = first; run < runs; run++) {
      while (upper < first && ends[upper] < starts[run]) {
        upper++;
      }
      for (int other = upper; other < first && starts[other] <= ends[run]; other++) {
        parents[root(run)] = root(other);
      }
    }
  }

  private int root(int run) {
    int root = run;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private void group() {
    int[] component = new int[runs];
    for (int run = 0; run < runs; run++) {
      component[run] = root(run) == run ? size++ : -1;
    }
    firsts = new int[size + 1];
    for (int run = 0; run < runs; run++) {
      component[run] = component[root(run)];
      firsts[component[run] + 1]++;
    }
    Arrays.parallelPrefix(firsts, Integer::sum);
    int[] next = firsts.clone();
    order = new int[runs];
    for (int run = 0; run < runs; run++) {
      order[next[component[run]]++] = run;
    }
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /**
   * The extent of a component, px.
   *
   * @param component 0-based
   */
  public Box box(int component) {
    int left = Integer.MAX_VALUE;
    int right = 0;
    for (int i = firsts[component]; i < firsts[component + 1]; i++) {
      left = Math.min(left, starts[order[i]]);
      right = Math.max(right, ends[order[i]]);
    }
    int top = rows[order[firsts[component]]];
    int bottom = rows[order[firsts[component + 1] - 1]] + 1;
    return Box.between(left, top, right, bottom);
  }

  /**
   * The ink of a component, px.
   *
   * @param component 0-based
   */
  public int area(int component) {
    int area = 0;
    for (int i = firsts[component]; i < firsts[component + 1]; i++) {
      area += ends[order[i]] - starts[order[i]];
    }
    return area;
  }

  /**
   * How many level runs of ink a component has.
   *
   * @param component 0-based
   */
  public int runs(int component) {
    return firsts[component + 1] - firsts[component];
  }

  /**
   * Shows the runs of a component, from top to bottom.
   *
   * @param component 0-based
   */
  public void forEachRun(int component, RunVisitor visitor) {
    for (int i = firsts[component]; i < firsts[component + 1]; i++) {
      visitor.visit(rows[order[i]], starts[order[i]], ends[order[i]]);
    }
  }

  /** Looks at a run of ink. */
  public interface RunVisitor {

    /**
     * One run.
     *
     * @param y its row, px
     * @param start its first column, px, inclusive
     * @param end behind its last column, px, exclusive
     */
    void visit(int y, int start, int end);
  }
}
