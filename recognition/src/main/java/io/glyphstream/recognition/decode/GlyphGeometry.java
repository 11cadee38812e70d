package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.LineMetrics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How high and wide characters are and where they stand, in cap heights: it tells case twins (c and
 * C, o and O), marks (' and ,), and two characters from one wide one apart. Measured on handwriting
 * and print fonts by the trainer's {@code glyph-geometry}; hands differ more than fonts, so
 * deviations are widened.
 */
final class GlyphGeometry {

  private static final String MEASURED = "geometry.tsv";

  /** Deviations within one hand, and of what a line's metrics are off, cap heights. */
  private static final double HEIGHT_DEVIATION = 0.10;

  private static final double FOOT_DEVIATION = 0.12;

  /** Deviation of a width within one hand, cap heights, and what a wide character adds to it. */
  private static final double WIDTH_DEVIATION = 0.12;

  private static final double WIDTH_SHARE = 0.2;

  /**
   * Degrees of freedom of Student's t: hands stray from their own sizes more often than a normal
   * distribution has it. Measured with the weights, see docs/adr/0011.
   */
  private static final double FREEDOM = 8;

  /** The worst fit, nats: a misjudged line must not outweigh what a glyph looks like. */
  private static final double WORST = -9;

  private static final Map<String, GlyphGeometry> BY_CHARACTER = load();

  /** Those that are as high as the line's x-height, and those that hang from it. */
  private static final String SHORT = "acemnorsuvwxz";

  private static final String HANGING = "gpqy";

  private final boolean isShort;
  private final boolean isHanging;
  private final double height;
  private final double heightDeviation;
  private final double foot;
  private final double footDeviation;
  private final double width;
  private final double widthDeviation;

  /**
   * What the density of a narrow character gains on a wide one's; a common constant is left out.
   */
  private final double logScale;

  private GlyphGeometry(double[] columns) {
    String character = Character.toString((int) columns[0]);
    this.isShort = SHORT.contains(character);
    this.isHanging = HANGING.contains(character);
    this.height = columns[1];
    this.heightDeviation = Math.hypot(columns[2], HEIGHT_DEVIATION);
    this.foot = columns[3];
    this.footDeviation = Math.hypot(columns[4], FOOT_DEVIATION);
    this.width = columns[5];
    this.widthDeviation = Math.hypot(columns[6], WIDTH_DEVIATION + WIDTH_SHARE * width);
    double volume = heightDeviation * footDeviation * widthDeviation;
    this.logScale = Math.log(HEIGHT_DEVIATION * HEIGHT_DEVIATION * HEIGHT_DEVIATION / volume);
  }

  /** The geometry of a character; null if it was not measured. */
  static GlyphGeometry of(String character) {
    return BY_CHARACTER.get(character);
  }

  /**
   * Logarithm of the density of a glyph's size and place, bounded from below.
   *
   * @param metrics of the candidate's line, px
   */
  double logFit(Candidate candidate, LineMetrics metrics) {
    Box box = candidate.box();
    double capHeight = metrics.capHeight();
    double below = (box.bottom() - metrics.baselineAt(box.centreX())) / capHeight;
    double density =
        logScale
            - misfit(box.height() / capHeight, heightIn(metrics), heightDeviation)
            - misfit(below, foot, footDeviation)
            - misfit(candidate.width() / capHeight, width, widthDeviation);
    return Math.max(WORST, density);
  }

  /** The usual height, by the line's own x-height where that is known. */
  private double heightIn(LineMetrics metrics) {
    if (metrics.xHeight() == null || !isShort && !isHanging) {
      return height;
    }
    double xHeight = metrics.xHeight() / metrics.capHeight();
    return isShort ? xHeight : xHeight + foot;
  }

  /** Negative logarithm of the density of a value, by Student's t without its constant. */
  private static double misfit(double value, double mean, double deviation) {
    double deviations = (value - mean) / deviation;
    return (FREEDOM + 1) / 2 * Math.log1p(deviations * deviations / FREEDOM);
  }

  /** Columns: code point, mean and deviation of height, of foot, of width. */
  private static Map<String, GlyphGeometry> load() {
    Map<String, GlyphGeometry> measured = new HashMap<>();
    try (InputStream file = GlyphGeometry.class.getResourceAsStream(MEASURED);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t");
        double[] numbers = new double[columns.length];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = Double.parseDouble(columns[i]);
        }
        measured.put(Character.toString((int) numbers[0]), new GlyphGeometry(numbers));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return measured;
  }
}
