package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A line while it is being found: its components from left to right, and the band between baseline
 * and cap height that those around a place span there.
 */
final class LineTrack {

  /** Components around a place that tell the line's course there. */
  private static final int NEAR = 8;

  /** Share of the near components that are no taller than capitals: most of them are lower. */
  private static final double CAP_QUANTILE = 0.8;

  private final List<InkPatch> components;

  /** Components that tell how the line climbs at its end. */
  private static final int SLOPE_NEAR = 16;

  /** Fewer tell no slope. */
  private static final int LEAST_SLOPED = 6;

  /** Lines are level after straightening; one may still climb by 7 degrees. */
  private static final double MOST_SLOPE = 0.12;

  /** How far a line's course goes on straight, in cap heights. */
  private static final double MOST_AHEAD = 8;

  /** The course at the last few components. */
  private Band end;

  /** The whole line's, px; NaN until it is asked for. */
  private double capHeight;

  /** How the line climbs at its end, px of y for one of x. */
  private double endSlope;

  /**
   * @param components at least one
   */
  LineTrack(List<InkPatch> components) {
    this.components = new ArrayList<>(components);
    settle();
  }

  List<InkPatch> components() {
    return components;
  }

  int size() {
    return components.size();
  }

  void add(InkPatch component) {
    addAll(List.of(component));
  }

  void addAll(List<InkPatch> more) {
    components.addAll(more);
    settle();
  }

  private void settle() {
    components.sort(Comparator.comparingInt(component -> component.box().x()));
    end = band(components.size());
    endSlope = slope();
    capHeight = Double.NaN;
  }

  /** The median slope between pairs of feet near the end (Theil 1950; Sen 1968). */
  private double slope() {
    List<InkPatch> near =
        components.subList(Math.max(0, components.size() - SLOPE_NEAR), components.size());
    if (near.size() < LEAST_SLOPED) {
      return 0;
    }
    double[] slopes = new double[near.size() * (near.size() - 1) / 2];
    int count = 0;
    for (int i = 0; i < near.size(); i++) {
      for (int j = i + 1; j < near.size(); j++) {
        double run = near.get(j).box().centreX() - near.get(i).box().centreX();
        double rise = near.get(j).box().bottom() - near.get(i).box().bottom();
        slopes[count++] = rise / Math.max(1, run);
      }
    }
    Arrays.sort(slopes);
    return Math.max(-MOST_SLOPE, Math.min(MOST_SLOPE, slopes[slopes.length / 2]));
  }

  /** Whether a column lies between the line's ends, or within one cap height beside them. */
  boolean spans(double x) {
    Box first = components.get(0).box();
    Box last = components.get(components.size() - 1).box();
    double beside = end.capHeight();
    return x >= first.x() - beside && x <= last.right() + beside;
  }

  /** The line's course at a column, px. */
  Band bandAt(double x) {
    int last = components.size() - 1;
    return x >= components.get(last).box().x() ? endAt(x) : band(indexAt(x));
  }

  /** The course at and behind the last component, which goes on as the last few climb. */
  private Band endAt(double x) {
    int middle = Math.max(0, components.size() - 1 - NEAR / 2);
    double ahead = x - components.get(middle).box().centreX();
    double most = components.size() < LEAST_SLOPED ? 0 : end.capHeight() * MOST_AHEAD;
    return new Band(end.baseline() + endSlope * Math.min(ahead, most), end.capHeight());
  }

  /** The course there with the whole line's cap height, where the glyphs around are all short. */
  Band tallBandAt(double x) {
    if (Double.isNaN(capHeight)) {
      capHeight = capHeight(components);
    }
    Band band = bandAt(x);
    return new Band(band.baseline(), Math.max(band.capHeight(), capHeight));
  }

  private static double capHeight(List<InkPatch> components) {
    double[] heights =
        components.stream().mapToDouble(one -> one.box().height()).sorted().toArray();
    return heights[(int) ((heights.length - 1) * CAP_QUANTILE + 0.5)];
  }

  private Band band(int index) {
    int from = Math.max(0, Math.min(index - NEAR / 2, components.size() - NEAR));
    List<InkPatch> near = components.subList(from, Math.min(components.size(), from + NEAR));
    double[] bottoms = near.stream().mapToDouble(one -> one.box().bottom()).sorted().toArray();
    return new Band(bottoms[bottoms.length / 2], capHeight(near));
  }

  /** How many components begin left of a column. */
  private int indexAt(double x) {
    int from = 0;
    int to = components.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (components.get(middle).box().x() < x) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /**
   * What a line's writing spans at a place.
   *
   * @param baseline px from the page's top
   * @param capHeight px
   */
  record Band(double baseline, double capHeight) {

    /**
     * How far a component belongs in the band, [0, 1]: the part of it that lies inside, or the part
     * that it covers of the band's lower half, which every glyph with ascender or descender does.
     */
    double shared(Box box) {
      double inside = covered(box, baseline - capHeight) / Math.min(box.height(), capHeight);
      return Math.max(inside, coveredLowerHalf(box));
    }

    /** The part of the band's lower half that a component covers in height, [0, 1]. */
    double coveredLowerHalf(Box box) {
      return covered(box, baseline - capHeight / 2) / (capHeight / 2);
    }

    private double covered(Box box, double top) {
      return Math.max(0, Math.min(box.bottom(), baseline) - Math.max(box.y(), top));
    }

    /** How far the foot of a component is from the baseline, in cap heights. */
    double footOff(Box box) {
      return Math.abs(box.bottom() - baseline) / capHeight;
    }
  }
}
