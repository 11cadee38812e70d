package io.glyphstream.vision.layout;

import static java.util.stream.Collectors.partitioningBy;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.clean.PaperScale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Mends tracked lines with both neighbours in view: joins pieces of one line, parts lines that
 * touch and writing of different size that only happens to be level, gives dots and commas to their
 * line, and drops specks.
 */
final class LineMender {

  /** A piece joins a line if its components fit that line's course this well on average. */
  private static final double LEAST_FIT = 0.4;

  /** So many components at its end tell whether a piece goes on with a line. */
  private static final int NEAREST = 5;

  /** Marks lie between 1.5 cap heights above the baseline (dots) and 0.5 below it (commas). */
  private static final double MARK_ABOVE = 1.5;

  private static final double MARK_BELOW = 0.5;

  /** Marks lie next to a glyph of their line, at most this many cap heights away. */
  private static final double MARK_BESIDE = 0.8;

  /** So few components may be no line at all. */
  private static final int FEW = 2;

  /** Components below 1.5 mm, px at 300 dpi, are specks if they are few. */
  private static final double SPECK = 18;

  /** A row of marks has at least this share of them; the rest fits other lines. */
  private static final double ROW = 0.5;

  /** Parts that broke off a glyph are at most this high, in cap heights. */
  private static final double PART = 0.5;

  /**
   * The same where they lie inside the line's band or below it: the hook of a j, the bowl of a g.
   */
  private static final double PART_INSIDE = 0.75;

  /** Single ones may reach above the line with their centre this high, in cap heights. */
  private static final double APOSTROPHE = 1.25;

  private LineMender() {}

  static List<LineTrack> mend(List<LineTrack> tracks, List<InkPatch> marks, PaperScale scale) {
    List<InkPatch> loose = new ArrayList<>(marks);
    List<LineTrack> whole = joined(withoutRows(joined(tracks), loose));
    List<LineTrack> parted =
        TouchingLines.parted(whole).stream()
            .flatMap(line -> SizeSplitter.split(line).stream())
            .toList();
    List<LineTrack> lines = withoutLoose(parted, loose, scale);
    adopt(lines, loose);
    return lines;
  }

  /**
   * The lines without rows of marks, such as quotation marks and commas; a glyph that was taken for
   * a part of such a row is a piece of its own.
   *
   * @param loose the marks are added
   */
  private static List<LineTrack> withoutRows(List<LineTrack> lines, List<InkPatch> loose) {
    List<LineTrack> grown = lines.stream().filter(line -> line.size() > FEW).toList();
    List<LineTrack> kept = new ArrayList<>();
    for (LineTrack line : lines) {
      List<LineTrack> others = grown.stream().filter(other -> other != line).toList();
      Map<Boolean, List<InkPatch>> byPart =
          line.components().stream().collect(partitioningBy(one -> isPart(one, others, 1)));
      if (line.size() > FEW
          && byPart.get(true).size() >= ROW * line.size()
          && byPart.get(false).stream().allMatch(one -> fits(one, others))) {
        loose.addAll(byPart.get(true));
        byPart.get(false).forEach(one -> kept.add(new LineTrack(List.of(one))));
      } else {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean fits(InkPatch component, List<LineTrack> lines) {
    return lines.stream().anyMatch(line -> LineTracker.fit(line, component.box()) > LEAST_FIT);
  }

  /**
   * The lines without those of a few specks and broken-off parts.
   *
   * @param loose these are added
   */
  private static List<LineTrack> withoutLoose(
      List<LineTrack> lines, List<InkPatch> loose, PaperScale scale) {
    List<LineTrack> grown = lines.stream().filter(line -> line.size() > FEW).toList();
    List<LineTrack> kept = new ArrayList<>();
    for (LineTrack line : lines) {
      if (line.size() <= FEW
          && line.components().stream().allMatch(one -> isLoose(one, grown, scale))) {
        loose.addAll(line.components());
      } else {
        kept.add(line);
      }
    }
    return kept;
  }

  /** Whether a component makes no line: it is a speck, or a broken-off part of a line's glyph. */
  private static boolean isLoose(InkPatch component, List<LineTrack> lines, PaperScale scale) {
    return LayoutFinder.longerSide(component) <= scale.px(SPECK)
        || isPart(component, lines, APOSTROPHE);
  }

  private static boolean isPart(InkPatch component, List<LineTrack> lines, double reach) {
    Box box = component.box();
    int home = home(lines, box);
    if (home < 0) {
      return false;
    }
    LineTrack.Band band = lines.get(home).tallBandAt(box.centreX());
    boolean inside = band.baseline() - box.centreY() <= reach * band.capHeight();
    return box.height() <= (inside ? PART_INSIDE : PART) * band.capHeight();
  }

  /** Pieces, the smallest first, join the larger line that they fit best. */
  private static List<LineTrack> joined(List<LineTrack> tracks) {
    List<LineTrack> lines = new ArrayList<>(tracks);
    lines.sort(Comparator.comparingInt(LineTrack::size));
    List<LineTrack> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      LineTrack home = best(lines.subList(i + 1, lines.size()), lines.get(i));
      if (home == null) {
        kept.add(lines.get(i));
      } else {
        home.addAll(lines.get(i).components());
      }
    }
    return kept;
  }

  private static LineTrack best(List<LineTrack> lines, LineTrack piece) {
    LineTrack best = null;
    double bestFit = LEAST_FIT;
    for (LineTrack line : lines) {
      double fit =
          nearest(piece, line)
              .mapToDouble(component -> LineTracker.fit(line, component.box()))
              .average()
              .orElseThrow();
      if (fit > bestFit) {
        best = line;
        bestFit = fit;
      }
    }
    return best;
  }

  /** The components beside a line that it would go on with; those further on may lie in a curve. */
  private static Stream<InkPatch> nearest(LineTrack piece, LineTrack line) {
    Box first = line.components().get(0).box();
    Box last = line.components().get(line.size() - 1).box();
    ToDoubleFunction<InkPatch> away =
        one -> Math.max(0, Math.max(first.x() - one.box().x(), one.box().x() - last.right()));
    long beside = piece.components().stream().filter(one -> away.applyAsDouble(one) == 0).count();
    return piece.components().stream()
        .sorted(Comparator.comparingDouble(away))
        .limit(Math.max(beside, NEAREST));
  }

  private static void adopt(List<LineTrack> lines, List<InkPatch> marks) {
    List<List<InkPatch>> adopted = new ArrayList<>();
    lines.forEach(line -> adopted.add(new ArrayList<>()));
    for (InkPatch mark : marks) {
      int home = home(lines, mark.box());
      if (home >= 0) {
        adopted.get(home).add(mark);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).addAll(adopted.get(i));
    }
  }

  /** Index of the line with a glyph nearest to the mark; -1 if it lies at none. */
  private static int home(List<LineTrack> lines, Box mark) {
    int home = -1;
    double nearest = MARK_BESIDE;
    for (int i = 0; i < lines.size(); i++) {
      LineTrack.Band band = lines.get(i).tallBandAt(mark.centreX());
      double above = (band.baseline() - mark.centreY()) / band.capHeight();
      if (above <= MARK_ABOVE && above >= -MARK_BELOW) {
        double off = Math.max(0, Math.max(above - 1, -above));
        double distance = off + beside(lines.get(i), mark) / band.capHeight();
        if (distance < nearest) {
          home = i;
          nearest = distance;
        }
      }
    }
    return home;
  }

  /** Blank columns between the mark and the nearest component of a line, px. */
  private static double beside(LineTrack line, Box mark) {
    return line.components().stream()
        .mapToDouble(one -> Math.max(one.box().x() - mark.right(), mark.x() - one.box().right()))
        .map(gap -> Math.max(0, gap))
        .min()
        .orElseThrow();
  }
}
