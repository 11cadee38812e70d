package io.glyphstream.vision.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a line where writing of another size stands at a distance: a printed label and the
 * handwriting beside it have their own cap heights.
 */
final class SizeSplitter {

  /** A gap of this many cap heights is no space between words. */
  private static final double FAR = 2.5;

  /** Ascender to x-height is at most 1.8 in hand print; above it the sizes differ. */
  private static final double OTHER_SIZE = 1.8;

  private SizeSplitter() {}

  static List<LineTrack> split(LineTrack line) {
    List<LineTrack> lines = new ArrayList<>();
    for (List<InkPatch> group : groups(line)) {
      LineTrack part = new LineTrack(group);
      LineTrack home =
          lines.stream().filter(other -> sameSize(other, part)).findFirst().orElse(null);
      if (home == null) {
        lines.add(part);
      } else {
        home.addAll(group);
      }
    }
    return lines;
  }

  private static List<List<InkPatch>> groups(LineTrack line) {
    List<List<InkPatch>> groups = new ArrayList<>();
    int right = Integer.MIN_VALUE;
    for (InkPatch component : line.components()) {
      double far = FAR * line.bandAt(component.box().x()).capHeight();
      if (groups.isEmpty() || component.box().x() - right > far) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(component);
      right = Math.max(right, component.box().right());
    }
    return groups;
  }

  private static boolean sameSize(LineTrack one, LineTrack other) {
    double ratio = tallest(one) / tallest(other);
    boolean telling = one.size() > 1 && other.size() > 1;
    return !telling || ratio < OTHER_SIZE && ratio > 1 / OTHER_SIZE;
  }

  private static double tallest(LineTrack line) {
    double[] heights =
        line.components().stream().mapToDouble(one -> one.box().height()).sorted().toArray();
    return heights[(int) ((heights.length - 1) * 0.8 + 0.5)];
  }
}
