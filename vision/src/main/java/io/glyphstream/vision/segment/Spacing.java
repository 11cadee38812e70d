package io.glyphstream.vision.segment;

import java.util.Arrays;

/**
 * Which of a line's gaps are spaces between words, by the line's own gaps: they are parted in two
 * classes where that parts them best (Otsu 1979); a line whose classes are not clearly apart has
 * the even gap that hand print has at the width of its usual gap.
 *
 * @param even the gap that is as likely a space as not, in cap heights
 * @param softness how fast a gap becomes a space, in cap heights: from 0.27 to 0.73 over two of
 *     them
 */
record Spacing(double even, double softness) {

  /**
   * A gap that is as likely a space as not where glyphs stand close; measured on composed lines of
   * hand-printed characters.
   */
  private static final double EVEN_GAP = 0.38;

  /** The usual gap between the glyphs of a word; wider ones raise the even gap. */
  private static final double USUAL_GAP = 0.15;

  private static final double SOFTNESS = 0.06;

  /** Fewer gaps have no classes. */
  private static final int LEAST_GAPS = 6;

  /** Spaces are at least this wide, and this many times as wide as other gaps. */
  private static final double LEAST_SPACE = 0.3;

  private static final double TIMES_WIDER = 2.2;

  /** Wider gaps, between a form's fields, count as this wide, or they would be a class alone. */
  private static final double WIDEST = 1;

  /** Where between the classes' means the even gap lies. */
  private static final double BETWEEN = 0.45;

  /** Share of the distance between the means that the softness is. */
  private static final double SOFT_SHARE = 0.14;

  /** No gap is quite sure: a decoder takes logarithms of both answers. */
  private static final double LEAST_DOUBT = 1e-4;

  /**
   * The spacing of a line.
   *
   * @param gaps blank columns between neighbours that are not one piece of ink, px, 0 or more
   */
  static Spacing of(int[] gaps, double capHeight) {
    double[] widths = Arrays.stream(gaps).mapToDouble(gap -> gap / capHeight).sorted().toArray();
    double[] means = widths.length < LEAST_GAPS ? new double[] {0, 0} : classMeans(widths);
    if (means[1] >= LEAST_SPACE && means[1] >= TIMES_WIDER * means[0]) {
      double apart = means[1] - means[0];
      return new Spacing(means[0] + BETWEEN * apart, SOFT_SHARE * apart);
    }
    double usual = widths.length == 0 ? 0 : widths[widths.length / 2];
    return new Spacing(EVEN_GAP + Math.max(0, usual - USUAL_GAP), SOFTNESS);
  }

  /** Means of the two classes with the greatest variance between them. */
  private static double[] classMeans(double[] sorted) {
    double total = 0;
    for (double width : sorted) {
      total += Math.min(WIDEST, width);
    }
    double[] best = {0, 0};
    double bestVariance = -1;
    double sum = 0;
    for (int below = 1; below < sorted.length; below++) {
      sum += Math.min(WIDEST, sorted[below - 1]);
      double lower = sum / below;
      double upper = (total - sum) / (sorted.length - below);
      double variance = (double) below * (sorted.length - below) * Math.pow(upper - lower, 2);
      if (variance > bestVariance) {
        bestVariance = variance;
        best = new double[] {lower, upper};
      }
    }
    return best;
  }

  /**
   * How likely a gap is a space.
   *
   * @param gap in cap heights
   */
  double spaceProbability(double gap) {
    double logistic = 1 / (1 + Math.exp((even - gap) / softness));
    return Math.max(LEAST_DOUBT, Math.min(1 - LEAST_DOUBT, logistic));
  }
}
