package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts lines that run on across the blank gutter between two columns of text, whose lines stand at
 * the same height. A gutter is a blank that several lines, one below the other, share and that no
 * line among them crosses; text stands at both its sides. So neither a word space nor a row of
 * fields is taken for one.
 */
final class GutterSplitter {

  /** A gutter is at least this wide, in cap heights. */
  private static final double GUTTER = 1.5;

  /** Fewer lines that share a blank are a form's fields. */
  private static final int LEAST_LINES = 3;

  /** Components of a line at either side of a gutter at least: fields hold less. */
  private static final int LEAST_COMPONENTS = 10;

  private GutterSplitter() {}

  /** The lines, parted at every gutter. */
  static List<LineTrack> split(List<LineTrack> lines) {
    List<LineTrack> parted = new ArrayList<>(lines);
    parted.sort(Comparator.comparingDouble(GutterSplitter::middle));
    for (int from = 0; from < parted.size(); from++) {
      for (Blank blank : blanks(parted.get(from))) {
        Gutter gutter = gutter(parted, from, blank);
        if (gutter.lines().size() >= LEAST_LINES) {
          gutter.lines().forEach(line -> part(line, gutter.blank().middle(), parted));
          return split(parted);
        }
      }
    }
    return parted;
  }

  /** What is blank in all of some lines. */
  private record Gutter(Blank blank, List<LineTrack> lines) {}

  /** Blank columns from left to before right, px. */
  private record Blank(int left, int right) {

    int middle() {
      return (left + right) / 2;
    }

    int width() {
      return right - left;
    }

    Blank shared(Blank other) {
      return new Blank(Math.max(left, other.left), Math.min(right, other.right));
    }

    boolean isCrossedBy(Box box) {
      return box.x() < middle() && box.right() > middle();
    }
  }

  /** The lines from one on that share its blank, down to the first that is written across it. */
  private static Gutter gutter(List<LineTrack> lines, int from, Blank first) {
    Blank blank = first;
    List<LineTrack> sharing = new ArrayList<>();
    for (LineTrack line : lines.subList(from, lines.size())) {
      Blank shared = shared(line, blank);
      if (shared != null) {
        blank = shared;
        sharing.add(line);
      } else if (blank.isCrossedBy(box(line))) {
        return new Gutter(blank, sharing);
      }
    }
    return new Gutter(blank, sharing);
  }

  /** What is blank in a line too; null if that is too little. */
  private static Blank shared(LineTrack line, Blank blank) {
    List<Blank> own = blanks(line);
    double least = own.isEmpty() ? 0 : GUTTER * capHeight(line);
    return own.stream()
        .map(blank::shared)
        .filter(shared -> shared.width() >= least)
        .findFirst()
        .orElse(null);
  }

  /** The blanks of a line that are wide enough and have text at both sides. */
  private static List<Blank> blanks(LineTrack line) {
    List<InkPatch> components = line.components();
    if (components.size() < 2 * LEAST_COMPONENTS) {
      return List.of();
    }
    List<Blank> blanks = new ArrayList<>();
    double least = GUTTER * capHeight(line);
    int right = components.get(0).box().right();
    for (int i = 1; i < components.size(); i++) {
      Box box = components.get(i).box();
      boolean text = Math.min(i, components.size() - i) >= LEAST_COMPONENTS;
      if (text && box.x() - right >= least) {
        blanks.add(new Blank(right, box.x()));
      }
      right = Math.max(right, box.right());
    }
    return blanks;
  }

  private static void part(LineTrack line, int x, List<LineTrack> lines) {
    lines.remove(line);
    lines.add(new LineTrack(line.components().stream().filter(c -> c.box().x() < x).toList()));
    lines.add(new LineTrack(line.components().stream().filter(c -> c.box().x() >= x).toList()));
  }

  private static double capHeight(LineTrack line) {
    return line.bandAt(box(line).centreX()).capHeight();
  }

  private static double middle(LineTrack line) {
    return box(line).centreY();
  }

  private static Box box(LineTrack line) {
    return line.components().stream().map(InkPatch::box).reduce(Box::union).orElseThrow();
  }
}
