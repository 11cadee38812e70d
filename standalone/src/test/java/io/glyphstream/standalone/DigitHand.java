package io.glyphstream.standalone;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.util.List;
import java.util.Random;

/**
 * Two hands that write digits in strokes: one as schoolbooks do; one that slashes its zeros, gives
 * its ones a long upstroke and a foot, its threes a flat top, crosses its sevens and curls its
 * nines. The other five digits they share. No stroke is ever the same.
 */
enum DigitHand {
  SCHOOLBOOK(
      List.of(
          "M.50 0 C.05 0 .05 1 .50 1 C.95 1 .95 0 .50 0",
          "M.50 0 L.50 1",
          "M.08 .25 C.15 -.10 .90 -.10 .85 .30 C.80 .60 .30 .75 .08 1 L.92 1",
          "M.10 .12 C.35 -.10 .85 -.02 .80 .25 C.78 .45 .50 .48 .40 .48"
              + " C.60 .48 .92 .55 .88 .78 C.82 1.08 .25 1.05 .08 .88",
          "M.25 0 L.10 .62 L.92 .62 M.68 .15 L.68 1",
          "M.85 0 L.22 0 L.16 .45 C.45 .28 .92 .42 .88 .72 C.84 1.05 .30 1.06 .08 .88",
          "M.75 0 C.35 .10 .05 .45 .12 .75 C.20 1.10 .88 1.08 .88 .72 C.86 .42 .25 .45 .14 .72",
          "M.06 0 L.92 0 L.35 1",
          "M.50 .46 C.05 .40 .10 0 .50 0 C.90 0 .95 .40 .50 .46"
              + " C-.02 .52 .02 1 .50 1 C.98 1 1.02 .52 .50 .46",
          "M.85 .25 C.80 -.08 .12 -.08 .12 .26 C.14 .58 .78 .56 .85 .25 L.82 1")),
  ODD(
      List.of(
          "M.50 0 C.05 0 .05 1 .50 1 C.95 1 .95 0 .50 0 M.86 .06 L.14 .94",
          "M.05 .45 L.58 0 L.58 1 M.15 1 L.98 1",
          usual(2),
          "M.10 0 L.85 0 L.40 .40 C.70 .38 .95 .55 .88 .80 C.80 1.08 .25 1.04 .08 .88",
          usual(4),
          usual(5),
          usual(6),
          "M.04 .14 L.08 0 L.94 0 L.34 1 M.20 .52 L.88 .46",
          usual(8),
          "M.82 .20 C.70 -.08 .14 -.04 .16 .24 C.18 .52 .74 .48 .82 .12"
              + " L.80 .82 C.78 1.06 .22 1.06 .12 .82"));

  private final List<String> strokes;

  DigitHand(List<String> strokes) {
    this.strokes = strokes;
  }

  private static String usual(int digit) {
    return SCHOOLBOOK.strokes.get(digit);
  }

  /**
   * A digit's ink.
   *
   * @param left of the digit's square, px
   * @param top of it, px
   * @param height of the digit, px
   */
  Shape write(int digit, double left, double top, double height, Random random) {
    GeneralPath path = new GeneralPath();
    String[] steps = strokes.get(digit).replaceAll("([MLC])", " $1 ").strip().split("\\s+");
    int i = 0;
    while (i < steps.length) {
      switch (steps[i++]) {
        case "M" -> path.moveTo(near(steps[i++], random), near(steps[i++], random));
        case "L" -> path.lineTo(near(steps[i++], random), near(steps[i++], random));
        default ->
            path.curveTo(
                near(steps[i++], random),
                near(steps[i++], random),
                near(steps[i++], random),
                near(steps[i++], random),
                near(steps[i++], random),
                near(steps[i++], random));
      }
    }
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.rotate(Math.toRadians(3 * random.nextGaussian()));
    place.shear(-0.08 + 0.06 * random.nextGaussian(), 0);
    place.scale(0.62 * height, height * (1 + 0.04 * random.nextGaussian()));
    float width = (float) (height * (0.09 + 0.02 * random.nextDouble()));
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(place.createTransformedShape(path));
  }

  private static double near(String coordinate, Random random) {
    return Double.parseDouble(coordinate) + 0.025 * random.nextGaussian();
  }
}
