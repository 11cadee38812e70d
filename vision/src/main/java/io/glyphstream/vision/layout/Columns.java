package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lines that stand in two columns beside each other, each read to its end (an XY-cut: Nagy and Seth
 * 1984). A form's labels and the writing beside them are no columns: they differ in size or are
 * short.
 *
 * @param left the lines left of the blank gutter
 * @param right those right of it
 */
record Columns(List<PlacedLine> left, List<PlacedLine> right) {

  /** Fewer lines beside one another are a form's fields. */
  private static final int LEAST_LINES = 3;

  /** Components of a column's middle line at least: fields hold less. */
  private static final int LEAST_COMPONENTS = 10;

  /** A gutter is at least this wide, in cap heights. */
  private static final double GUTTER = 1.5;

  /** Columns of one text differ in size by less. */
  private static final double SAME_SIZE = 1.4;

  /** Of the lower column, so much lies beside the other. */
  private static final double BESIDE = 0.5;

  /** The two columns that some lines make; empty if they make none. */
  static Optional<Columns> of(List<PlacedLine> lines) {
    List<PlacedLine> byLeft =
        lines.stream().sorted(Comparator.comparingInt(line -> line.box().x())).toList();
    int right = Integer.MIN_VALUE;
    for (int i = 0; i < byLeft.size(); i++) {
      double gutter = GUTTER * byLeft.get(i).capHeight();
      if (i > 0 && byLeft.get(i).box().x() - right >= gutter) {
        Columns columns = new Columns(byLeft.subList(0, i), byLeft.subList(i, byLeft.size()));
        if (columns.areText()) {
          return Optional.of(columns);
        }
      }
      right = Math.max(right, byLeft.get(i).box().right());
    }
    return Optional.empty();
  }

  private boolean areText() {
    if (Math.min(left.size(), right.size()) < LEAST_LINES) {
      return false;
    }
    double ratio = capHeight(left) / capHeight(right);
    return ratio < SAME_SIZE
        && ratio > 1 / SAME_SIZE
        && components(left) >= LEAST_COMPONENTS
        && components(right) >= LEAST_COMPONENTS
        && areBeside();
  }

  private boolean areBeside() {
    Box one = box(left);
    Box other = box(right);
    int shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    return shared >= BESIDE * Math.min(one.height(), other.height());
  }

  private static Box box(List<PlacedLine> lines) {
    return lines.stream().map(PlacedLine::box).reduce(Box::union).orElseThrow();
  }

  private static double capHeight(List<PlacedLine> lines) {
    return lines.stream()
        .mapToDouble(line -> line.capHeight())
        .sorted()
        .skip(lines.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static int components(List<PlacedLine> lines) {
    return lines.stream()
        .mapToInt(line -> line.line().components().size())
        .sorted()
        .skip(lines.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
