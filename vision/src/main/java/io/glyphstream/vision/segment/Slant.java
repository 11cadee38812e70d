package io.glyphstream.vision.segment;

import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.layout.TextLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a line's writing leans. Strokes that are meant to be upright are upright once it is taken
 * away, so that glyphs can be parted from top to bottom: rows are moved against each other, the
 * baseline stays where it is.
 *
 * <p>At the right slant columns hold the longest strokes: the sum over all columns of the squared
 * lengths of their runs of ink is greatest (after Vinciarelli and Luettin 2001, who count columns
 * with one run alone).
 *
 * @param tangent of the angle to the vertical, positive to the right; 0 for upright writing
 * @param baseline y of the row that stays, px
 */
public record Slant(double tangent, int baseline) {

  /** Tangents are multiples of this. */
  private static final double STEP = 0.05;

  /** The slants that are looked for, steps: hands lean to the right more often, and further. */
  private static final int MOST_LEFT = -6;

  private static final int MOST_RIGHT = 12;
  private static final int COARSE = 2;

  /** Runs are measured at this cap height, px, where a fine step moves the top of a stroke. */
  private static final double MEASURED_CAP_HEIGHT = 30;

  /** Less ink side by side, in cap heights, some eight glyphs, tells nothing of the hand. */
  private static final double LEAST_WIDTH = 6;

  /** What is lower, in cap heights, is a mark, and no stroke. */
  private static final double LEAST_HEIGHT = 0.4;

  /**
   * How much longer runs are than those of the line as it stands if it leans for sure: lines in
   * which each glyph leans its own way gain up to 1.25 by the digits 1 and 7 alone.
   */
  private static final double SURE_GAIN = 1.3;

  /** A smaller gain, of which a line needs this much at least, ... */
  private static final double LEAST_GAIN = 1.03;

  /**
   * ... is believed if runs get this much shorter at slants that are {@link #ASIDE} steps more and
   * less: by 1.10 at most where each glyph leans its own way, by 1.11 and more in one hand.
   */
  private static final double LEAST_PEAK = 1.11;

  private static final int ASIDE = 4;

  /** The slant of a line; none where the line does not tell it clearly. */
  public static Slant of(TextLine line) {
    double capHeight = line.metrics().capHeight();
    List<InkPatch> strokes =
        line.components().stream()
            .filter(ink -> ink.box().height() >= LEAST_HEIGHT * capHeight)
            .map(ink -> ink.scaled(MEASURED_CAP_HEIGHT / capHeight))
            .toList();
    int width = strokes.stream().mapToInt(ink -> ink.box().width()).sum();
    double tangent = width < LEAST_WIDTH * MEASURED_CAP_HEIGHT ? 0 : clearest(strokes);
    return new Slant(tangent, baseline(line.metrics(), line.box().centreX()));
  }

  private static double clearest(List<InkPatch> strokes) {
    Runs runs = new Runs(strokes);
    int coarse = runs.longest(0, MOST_LEFT, MOST_RIGHT, COARSE);
    if (coarse == 0) {
      return 0;
    }
    int best = runs.longest(coarse, coarse - 1, coarse + 1, 2);
    double gain = runs.at(best) / runs.at(0);
    double aside = (runs.at(best - ASIDE) + runs.at(best + ASIDE)) / 2;
    boolean clear = gain >= SURE_GAIN || gain >= LEAST_GAIN && runs.at(best) >= LEAST_PEAK * aside;
    return clear ? best * STEP : 0;
  }

  /** The slant that a lattice's glyphs were freed from. */
  public static Slant of(LineLattice line) {
    Double tangent = line.metrics().slant();
    return new Slant(tangent == null ? 0 : tangent, baseline(line.metrics(), line.box().centreX()));
  }

  private static int baseline(LineMetrics metrics, double x) {
    return (int) Math.round(metrics.baselineAt(x));
  }

  /** The line's heights with the slant, if there is one. */
  LineMetrics metrics(TextLine line) {
    return tangent == 0 ? line.metrics() : line.metrics().withSlant(tangent);
  }

  /** The line standing upright. */
  TextLine takenFrom(TextLine line) {
    return tangent == 0
        ? line
        : new TextLine(line.metrics(), line.components().stream().map(this::takenFrom).toList());
  }

  /**
   * A candidate where it stands on the page.
   *
   * @param upright its ink without the slant
   */
  Candidate candidate(int from, int to, InkPatch upright, int crop) {
    return tangent == 0
        ? new Candidate(from, to, upright.box(), crop)
        : new Candidate(from, to, givenTo(upright).box(), crop, upright.box().width());
  }

  private InkPatch takenFrom(InkPatch ink) {
    return ink.shiftedByRow(y -> -shift(y));
  }

  /** Ink without the slant as it stands on the page. */
  public InkPatch givenTo(InkPatch upright) {
    return tangent == 0 ? upright : upright.shiftedByRow(this::shift);
  }

  /** How far a row is moved to the right by the slant, px. */
  public int shift(int y) {
    return (int) Math.round(tangent * (baseline - y));
  }

  /** How long the runs of strokes are in all columns by slant; each is measured once. */
  private static final class Runs {

    private final List<InkPatch> strokes;
    private final Map<Integer, Double> sums = new HashMap<>();

    Runs(List<InkPatch> strokes) {
      this.strokes = strokes;
    }

    /** The slant with the longest runs, steps; the given one if no other has longer ones. */
    int longest(int given, int from, int to, int by) {
      int longest = given;
      for (int slant = from; slant <= to; slant += by) {
        longest = at(slant) > at(longest) ? slant : longest;
      }
      return longest;
    }

    /** Sum of the squared lengths, px squared. */
    double at(int slant) {
      return sums.computeIfAbsent(slant, steps -> sum(steps * STEP));
    }

    private double sum(double tangent) {
      return strokes.stream()
          .map(stroke -> new Slant(tangent, stroke.box().bottom()).takenFrom(stroke))
          .mapToLong(Runs::sum)
          .sum();
    }

    /** A run's square is the sum of the odd numbers up to twice its length. */
    private static long sum(InkPatch upright) {
      int width = upright.box().width();
      byte[] mask = upright.mask();
      int[] runs = new int[width];
      long sum = 0;
      for (int row = 0; row < mask.length; row += width) {
        int odd = 0;
        for (int x = 0; x < width; x++) {
          int ink = mask[row + x];
          runs[x] = (runs[x] + 1) * ink;
          odd += 2 * runs[x] - ink;
        }
        sum += odd;
      }
      return sum;
    }
  }
}
