package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import java.util.Arrays;
import java.util.List;

/**
 * How many glyphs of a page reach above the others and how many below them. In the languages of the
 * Latin script ascenders and capitals are several times as frequent as descenders; on a page that
 * stands on its head it is the other way round (Caprari 2000).
 *
 * @param above glyphs that reach above the short ones of their line
 * @param below glyphs that reach below them
 */
record Ascenders(int above, int below) {

  /** Fewer tall glyphs tell nothing for certain. */
  private static final int LEAST_TALL = 30;

  /** How many times as many must reach down as up; English has a fourth of it the other way. */
  private static final double SURELY = 2;

  /** Reaching out is by this share of the short glyphs' height at least. */
  private static final double OUT = 0.25;

  /** Components lower than this share of the tall ones are marks: quotes, commas, hyphens. */
  private static final double MARK = 0.4;

  private static final int LEAST_GLYPHS = 6;

  static Ascenders of(List<TextLine> lines) {
    int above = 0;
    int below = 0;
    for (TextLine line : lines) {
      Ascenders own = of(line);
      above += own.above;
      below += own.below;
    }
    return new Ascenders(above, below);
  }

  boolean standOnTheirHead() {
    return above + below >= LEAST_TALL && below >= SURELY * above;
  }

  private static Ascenders of(TextLine line) {
    double least = MARK * line.metrics().capHeight();
    List<Box> boxes =
        line.components().stream().map(InkPatch::box).filter(box -> box.height() >= least).toList();
    double[] heights = boxes.stream().mapToDouble(Box::height).toArray();
    HeightClasses classes = HeightClasses.of(heights);
    if (heights.length < LEAST_GLYPHS || classes.small() == null) {
      return new Ascenders(0, 0);
    }
    double small = classes.small();
    double limit = (small + classes.tall()) / 2;
    List<Box> shorts = boxes.stream().filter(box -> box.height() <= limit).toList();
    double top = median(shorts.stream().mapToDouble(box -> level(line, box, box.y())).toArray());
    double foot =
        median(shorts.stream().mapToDouble(box -> level(line, box, box.bottom())).toArray());
    int above = 0;
    int below = 0;
    for (Box box : boxes) {
      double up = top - level(line, box, box.y());
      double down = level(line, box, box.bottom()) - foot;
      above += up >= OUT * small && up > down ? 1 : 0;
      below += down >= OUT * small && down > up ? 1 : 0;
    }
    return new Ascenders(above, below);
  }

  /** A row as it would be if the line were level. */
  private static double level(TextLine line, Box box, double y) {
    return y - line.metrics().baselineSlope() * box.centreX();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? 0 : values[values.length / 2];
  }
}
