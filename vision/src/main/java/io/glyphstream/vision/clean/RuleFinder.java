package io.glyphstream.vision.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds level ruled lines as long runs of ink that are thin together. */
final class RuleFinder {

  /**
   * Rules are at most 1 mm thick, and the two rows that thickening adds; what is thicker is a
   * picture.
   */
  private static final double MOST_THICKNESS = 14;

  private RuleFinder() {}

  /**
   * The level rules of a page.
   *
   * @param thickened the page's ink with a row added above and below, so that a rule that steps
   *     from row to row keeps long runs
   * @param least length of the shortest run that is taken for a rule, px
   */
  static List<Rule> find(Raster thickened, int least, PaperScale scale) {
    List<Rule> rules = new ArrayList<>();
    for (List<Run> group : connected(runs(thickened, least))) {
      Rule rule = rule(group);
      if (rule.thickness() <= scale.px(MOST_THICKNESS)) {
        rules.add(rule);
      }
    }
    return rules;
  }

  /** Runs of at least the given length, by rows; looks at every least-th pixel only. */
  private static List<Run> runs(Raster ink, int least) {
    List<Run> runs = new ArrayList<>();
    for (int y = 0; y < ink.height(); y++) {
      int right = -1;
      for (int x = least - 1; x < ink.width(); x += least) {
        if (x > right && ink.get(x, y)) {
          Run run = Run.around(x, y, ink);
          right = run.right;
          if (run.length() >= least) {
            runs.add(run);
          }
        }
      }
    }
    return runs;
  }

  /** Runs that touch one another from row to row; each group by rows. */
  private static List<List<Run>> connected(List<Run> runs) {
    List<List<Run>> groups = new ArrayList<>();
    List<List<Run>> open = new ArrayList<>();
    for (Run run : runs) {
      open.removeIf(group -> group.get(group.size() - 1).y < run.y - 1);
      List<List<Run>> touched = open.stream().filter(run::touchesEndOf).toList();
      List<Run> home = touched.isEmpty() ? new ArrayList<>() : touched.get(0);
      if (touched.isEmpty()) {
        open.add(home);
        groups.add(home);
      }
      for (int i = 1; i < touched.size(); i++) {
        List<Run> joined = touched.get(i);
        home.addAll(joined);
        home.sort(Comparator.comparingInt(Run::y));
        open.removeIf(group -> group == joined);
        groups.removeIf(group -> group == joined);
      }
      home.add(run);
    }
    return groups;
  }

  private static Rule rule(List<Run> runs) {
    int left = runs.stream().mapToInt(Run::left).min().orElseThrow();
    int right = runs.stream().mapToInt(Run::right).max().orElseThrow();
    int[] tops = new int[right - left + 1];
    int[] bottoms = new int[tops.length];
    Arrays.fill(tops, Integer.MAX_VALUE);
    Arrays.fill(bottoms, -1);
    for (Run run : runs) {
      for (int column = run.left - left; column <= run.right - left; column++) {
        tops[column] = Math.min(tops[column], run.y);
        bottoms[column] = Math.max(bottoms[column], run.y);
      }
    }
    return new Rule(left, tops, bottoms);
  }

  /** Ink without a break in one row, from column to column, both inclusive. */
  private record Run(int y, int left, int right) {

    static Run around(int x, int y, Raster ink) {
      int left = x;
      while (ink.get(left - 1, y)) {
        left--;
      }
      int right = x;
      while (ink.get(right + 1, y)) {
        right++;
      }
      return new Run(y, left, right);
    }

    int length() {
      return right - left + 1;
    }

    boolean touchesEndOf(List<Run> group) {
      for (int i = group.size() - 1; i >= 0 && group.get(i).y >= y - 1; i--) {
        if (group.get(i).left <= right && left <= group.get(i).right) {
          return true;
        }
      }
      return false;
    }
  }
}
