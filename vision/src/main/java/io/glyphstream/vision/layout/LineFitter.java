package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.LineMetrics;
import java.util.Arrays;
import java.util.List;

/**
 * Fits baseline and heights of a line: a straight line through the feet of its glyphs by
 * iteratively reweighted least squares (Holland and Welsch 1977), whose Cauchy weights let go of
 * descenders and raised marks.
 */
final class LineFitter {

  /** A foot this share of the cap height off the baseline counts half. */
  private static final double HALF_WEIGHT = 0.08;

  private static final int ROUNDS = 6;

  /** Lines are level after straightening; a line may still climb by 6 degrees. */
  private static final double MOST_SLOPE = 0.1;

  /** Fewer feet tell no slope. */
  private static final int LEAST_FEET = 4;

  /** Lower components are dots and dashes, which stand on no baseline. */
  private static final double LEAST_GLYPH = 0.35;

  private LineFitter() {}

  static TextLine line(LineTrack track) {
    return new TextLine(metrics(track.components()), track.components());
  }

  private static LineMetrics metrics(List<InkPatch> components) {
    double[] sizes = components.stream().mapToDouble(c -> c.box().height()).sorted().toArray();
    double tall = HeightClasses.quantile(sizes);
    List<Box> glyphs =
        components.stream()
            .map(InkPatch::box)
            .filter(box -> box.height() >= LEAST_GLYPH * tall)
            .toList();
    double[] xs = glyphs.stream().mapToDouble(Box::centreX).toArray();
    double[] feet = glyphs.stream().mapToDouble(Box::bottom).toArray();
    double[] line = baseline(xs, feet, tall);
    double[] heights = new double[feet.length];
    Arrays.setAll(heights, i -> line[0] + line[1] * xs[i] - glyphs.get(i).y());
    HeightClasses classes = HeightClasses.of(heights);
    double capHeight = Math.max(1, classes.tall());
    Double small = classes.small();
    Double xHeight = small == null ? null : Math.max(1, Math.min(capHeight, small));
    return new LineMetrics(line[0], line[1], capHeight, xHeight, null);
  }

  /** Offset and slope. */
  private static double[] baseline(double[] xs, double[] feet, double capHeight) {
    double[] sorted = feet.clone();
    Arrays.sort(sorted);
    double[] line = {sorted[sorted.length / 2], 0};
    for (int round = 0; round < ROUNDS; round++) {
      line = weighted(xs, feet, line, HALF_WEIGHT * capHeight);
    }
    return line;
  }

  private static double[] weighted(double[] xs, double[] feet, double[] line, double half) {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (int i = 0; i < xs.length; i++) {
      double off = (feet[i] - line[0] - line[1] * xs[i]) / half;
      double weight = 1 / (1 + off * off);
      sum += weight;
      sumX += weight * xs[i];
      sumY += weight * feet[i];
      sumXx += weight * xs[i] * xs[i];
      sumXy += weight * xs[i] * feet[i];
    }
    double spread = sum * sumXx - sumX * sumX;
    double slope = xs.length < LEAST_FEET || spread <= 0 ? 0 : (sum * sumXy - sumX * sumY) / spread;
    slope = Math.max(-MOST_SLOPE, Math.min(MOST_SLOPE, slope));
    return new double[] {(sumY - slope * sumX) / sum, slope};
  }
}
