package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts components that lie in several lines, since a descender touches a glyph of the line below,
 * and gives each line its part.
 */
final class TouchingLines {

  /** Fewer components tell no course that could be trusted against a tall one. */
  private static final int LEAST_COMPONENTS = 4;

  /** A component lies in a line if it covers this much of the lower half of the line's band. */
  private static final double COVERED = 0.8;

  private TouchingLines() {}

  static List<LineTrack> parted(List<LineTrack> lines) {
    List<LineTrack> trusted =
        lines.stream().filter(line -> line.size() >= LEAST_COMPONENTS).toList();
    Map<LineTrack, List<InkPatch>> parts = new LinkedHashMap<>();
    lines.forEach(line -> parts.put(line, new ArrayList<>()));
    for (LineTrack line : lines) {
      for (InkPatch component : line.components()) {
        List<LineTrack> crossed = crossed(trusted, component.box());
        if (crossed.size() < 2) {
          parts.get(line).add(component);
        } else {
          share(component, crossed, parts);
        }
      }
    }
    return parts.values().stream().filter(part -> !part.isEmpty()).map(LineTrack::new).toList();
  }

  /** The lines that a component lies in, from top to bottom. */
  private static List<LineTrack> crossed(List<LineTrack> lines, Box box) {
    double x = box.centreX();
    return lines.stream()
        .filter(line -> line.spans(x) && line.bandAt(x).coveredLowerHalf(box) >= COVERED)
        .sorted(Comparator.comparingDouble(line -> line.bandAt(x).baseline()))
        .toList();
  }

  private static void share(
      InkPatch component, List<LineTrack> lines, Map<LineTrack, List<InkPatch>> parts) {
    Box box = component.box();
    int top = box.y();
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      int bottom = last ? box.bottom() : thinnestRow(component, lines.get(i), lines.get(i + 1));
      if (bottom > top) {
        InkPatch part = component.within(Box.between(box.x(), top, box.right(), bottom));
        if (part != null) {
          parts.get(lines.get(i)).add(part);
        }
      }
      top = Math.max(top, bottom);
    }
  }

  /** The row with least ink between one line's baseline and the next one's cap height. */
  private static int thinnestRow(InkPatch component, LineTrack upper, LineTrack lower) {
    double x = component.box().centreX();
    LineTrack.Band above = upper.bandAt(x);
    LineTrack.Band below = lower.bandAt(x);
    int from = (int) above.baseline();
    int to = (int) Math.max(from + 1, below.baseline() - below.capHeight());
    int thinnest = (from + to) / 2;
    int least = ink(component, thinnest);
    for (int y = from; y < to; y++) {
      int ink = ink(component, y);
      if (ink < least) {
        thinnest = y;
        least = ink;
      }
    }
    return thinnest;
  }

  private static int ink(InkPatch component, int y) {
    int ink = 0;
    for (int x = component.box().x(); x < component.box().right(); x++) {
      ink += component.has(x, y) ? 1 : 0;
    }
    return ink;
  }
}
