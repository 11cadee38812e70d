package io.glyphstream.trainer.synthesis;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.StrokeWidth;
import java.awt.BasicStroke;
import java.awt.Point;
import java.awt.Shape;
import java.awt.geom.QuadCurve2D;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The stroke that leads from one letter to the next where a pen is not lifted: it leaves the left
 * letter low at its right, dips, and meets the right one at its left, somewhere below its top.
 */
public final class JoiningStroke {

  /** Columns of a letter, as a share of its width, that the stroke may begin and end in. */
  private static final double SIDE = 0.25;

  /** Heights above the baseline, cap heights, at which it leaves the left letter. */
  private static final double HIGHEST_EXIT = 0.35;

  /** Heights above the baseline, cap heights, at which it meets the right letter. */
  private static final double LOWEST_ENTRY = 0.1;

  private static final double HIGHEST_ENTRY = 0.55;

  /** Most that it dips below both its ends, cap heights. */
  private static final double MOST_DIP = 0.12;

  /** Least width, as a share of the thinner letter's strokes: the pen is faster there. */
  private static final double THINNEST = 0.6;

  private JoiningStroke() {}

  /**
   * The stroke's ink, its ends inside both letters; null if they touch and none is to be seen.
   *
   * @param left a letter's ink in its place
   * @param right the next one's, right of it
   * @param baseline y of the line they stand on, px
   * @param capHeight of that line, px
   */
  public static InkPatch between(
      InkPatch left, InkPatch right, double baseline, double capHeight, RandomGenerator random) {
    Point exit = nearest(left, true, baseline - HIGHEST_EXIT * capHeight * random.nextDouble());
    double height = Outline.between(random, LOWEST_ENTRY, HIGHEST_ENTRY);
    Point entry = nearest(right, false, baseline - height * capHeight);
    double dip = MOST_DIP * capHeight * random.nextDouble();
    Shape curve =
        new QuadCurve2D.Double(
            exit.x,
            exit.y,
            exit.x + Outline.between(random, 0.3, 0.7) * (entry.x - exit.x),
            Math.max(exit.y, entry.y) + dip,
            entry.x,
            entry.y);
    double pen = Math.min(StrokeWidth.of(List.of(left)), StrokeWidth.of(List.of(right)));
    pen *= Outline.between(random, THINNEST, 1);
    BasicStroke stroke =
        new BasicStroke((float) Math.max(1, pen), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    Shape outline = stroke.createStrokedShape(curve);
    InkPatch ink = Outline.ink(outline, 0, random);
    return ink == null ? null : ink.movedTo(outline.getBounds().x, outline.getBounds().y);
  }

  /** The pixel of ink nearest to a height, among the columns at the letter's right or left. */
  private static Point nearest(InkPatch letter, boolean atRight, double y) {
    Box box = letter.box();
    int columns = Math.max(1, (int) (SIDE * box.width()));
    int first = atRight ? box.right() - columns : box.x();
    return IntStream.range(0, columns * box.height())
        .mapToObj(i -> new Point(first + i % columns, box.y() + i / columns))
        .filter(point -> letter.has(point.x, point.y))
        .reduce((one, other) -> Math.abs(other.y - y) < Math.abs(one.y - y) ? other : one)
        .orElse(new Point(first, (int) box.centreY()));
  }
}
