package io.glyphstream.vision.clean;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.pixel.InkComponents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Erases dotted and dashed rules: many low pieces of ink of one size in a row, evenly spaced. Dots
 * of letters stand at uneven distances.
 */
final class DashedRules {

  /** Dashes are at most this high, wide and far apart, px at 300 dpi. */
  private static final double MOST_HEIGHT = 9;

  private static final double MOST_WIDTH = 60;

  private static final double MOST_GAP = 110;

  /** How far a dash lies above or below the one before, px at 300 dpi. */
  private static final double MOST_STEP = 3;

  /** Fewer are dots or hyphens. */
  private static final int LEAST_DASHES = 8;

  /** Share of the usual pitch that most pitches differ from it at most. */
  private static final double UNEVEN = 0.15;

  private final InkComponents components;
  private final PaperScale scale;
  private final List<List<Integer>> chains = new ArrayList<>();

  private DashedRules(InkComponents components, PaperScale scale) {
    this.components = components;
    this.scale = scale;
  }

  /** Erases them in the image's own pixels. */
  static void erase(Raster ink, InkComponents components, PaperScale scale) {
    DashedRules rules = new DashedRules(components, scale);
    rules.chain();
    for (List<Integer> chain : rules.chains) {
      if (rules.isRule(chain)) {
        chain.forEach(dash -> components.forEachRun(dash, ink::clearRun));
      }
    }
  }

  private void chain() {
    Map<Integer, List<Integer>> open = new HashMap<>();
    IntStream.range(0, components.size())
        .filter(component -> isDash(components.box(component)))
        .boxed()
        .sorted(Comparator.comparingInt(component -> components.box(component).x()))
        .forEach(dash -> join(open, dash));
  }

  private boolean isDash(Box box) {
    return box.height() <= scale.px(MOST_HEIGHT) && box.width() <= scale.px(MOST_WIDTH);
  }

  /**
   * Adds a dash to the chain before it, or begins one.
   *
   * @param open the latest chain at each height, in steps
   */
  private void join(Map<Integer, List<Integer>> open, int dash) {
    int height = (int) (components.box(dash).centreY() / scale.px(MOST_STEP));
    List<Integer> chain = null;
    for (int near = height - 1; chain == null && near <= height + 1; near++) {
      if (open.containsKey(near) && continues(last(open.get(near)), components.box(dash))) {
        chain = open.remove(near);
      }
    }
    if (chain == null) {
      chain = new ArrayList<>();
      chains.add(chain);
    }
    chain.add(dash);
    open.put(height, chain);
  }

  private boolean continues(Box last, Box dash) {
    int gap = dash.x() - last.right();
    boolean level = Math.abs(dash.centreY() - last.centreY()) <= scale.px(MOST_STEP);
    return level && gap >= 0 && gap <= scale.px(MOST_GAP);
  }

  private Box last(List<Integer> chain) {
    return components.box(chain.get(chain.size() - 1));
  }

  /** Whether most of its pitches are the usual one. Strokes that cross a rule hide some dashes. */
  private boolean isRule(List<Integer> chain) {
    if (chain.size() < LEAST_DASHES) {
      return false;
    }
    double[] pitches = new double[chain.size() - 1];
    for (int i = 0; i < pitches.length; i++) {
      Box next = components.box(chain.get(i + 1));
      pitches[i] = next.centreX() - components.box(chain.get(i)).centreX();
    }
    Arrays.sort(pitches);
    double usual = pitches[pitches.length / 2];
    double uneven = Math.max(1, UNEVEN * usual);
    long even = Arrays.stream(pitches).filter(one -> Math.abs(one - usual) <= uneven).count();
    return 2 * even >= pitches.length;
  }
}
