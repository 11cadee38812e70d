package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.InkComponents;
import io.glyphstream.vision.pixel.MatScope;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds by how much a page's lines are turned: at the right angle the projection of its ink on the
 * vertical is sharpest, that is, the squared differences between rows and those below them are
 * greatest (Postl 1986; Bloomberg, Kopec, Dasari 1995).
 */
final class SkewFinder {

  /** The greatest skew that is looked for, degrees. */
  static final double MOST_DEGREES = 16;

  /** Lines of a page that lay sideways, degrees. */
  private static final double SIDEWAYS = 90;

  /** Ink larger than 30 mm at the search's resolution, px, is ruling or a picture. */
  private static final int MOST_WRITING = 180;

  /** Ink smaller than 1 mm is no glyph, px. */
  private static final int LEAST_WRITING = 6;

  /** Up to this skew the sharpest angle is taken. */
  private static final double NEAR_DEGREES = 1;

  /**
   * How much sharper a page must be at one further off: lines of two to five words, turned by two
   * and five degrees, are 1.4 to 14 times as sharp, level ones at most 1.5 times, 1.2 as a rule.
   */
  private static final double CLEARLY = 1.4;

  private static final double COARSE_DEGREES = 0.25;
  private static final double FINE_DEGREES = 0.05;

  /** At half of 300 dpi a tenth of a degree moves the end of a 100 mm line by one row. */
  private static final double SEARCH_DPI = PaperScale.REFERENCE_DPI / 2;

  /** The longer side of A4 at that resolution, px: no page is searched larger, whatever its dpi. */
  private static final double SEARCH_SIDE = 1754;

  /**
   * Ink that spans fewer px, one inch, is no line: a single slanted glyph tells nothing of the
   * page.
   */
  private static final double LEAST_SPAN = 150;

  /** 0.7 of the paper's brightness: shrunken strokes, which are paler, lie below it. */
  private static final double INK_BELOW = 180;

  /** As many points tell the angle of a full page as well as all of them do. */
  private static final int MOST_POINTS = 40_000;

  /** Fewer tell it roughly. */
  private static final int COARSE_POINTS = 15_000;

  private SkewFinder() {}

  /**
   * The skew of a page. A page whose lines run up or down it has about 90 degrees, and may be
   * upside down then: line direction does not tell.
   *
   * @param even uint8, paper at 255
   * @param threshold what is darker is ink
   * @return degrees, counter-clockwise, [-16, 16] or [74, 106]; 0 for a page without lines
   */
  static double skewDegrees(Mat even, double threshold, PaperScale scale) {
    Raster small = scaled(even, Math.max(INK_BELOW, threshold), scale);
    InkPoints points = InkPoints.sample(small.pixels(), small.width(), MOST_POINTS);
    if (points.span() < LEAST_SPAN) {
      return 0;
    }
    InkComponents components = InkComponents.of(small.width(), small.height(), small.pixels());
    boolean sideways = LineDirection.isSideways(components, LEAST_WRITING, MOST_WRITING);
    double centre = sideways ? SIDEWAYS : 0;
    double coarse = coarse(points.first(COARSE_POINTS), centre);
    double fine = sharpest(points, coarse, COARSE_DEGREES, FINE_DEGREES);
    return Math.max(centre - MOST_DEGREES, Math.min(centre + MOST_DEGREES, fine));
  }

  /** A word or two may by chance be sharper at an angle: what is far off must be clear. */
  private static double coarse(InkPoints points, double centre) {
    double any = sharpest(points, centre, MOST_DEGREES, COARSE_DEGREES);
    double near = sharpest(points, centre, NEAR_DEGREES, COARSE_DEGREES);
    return points.sharpness(any) >= CLEARLY * points.sharpness(near) ? any : near;
  }

  /** The page's ink at the resolution of the search. */
  private static Raster scaled(Mat even, double threshold, PaperScale scale) {
    double side = Math.max(even.width(), even.height());
    double zoom = Math.min(SEARCH_DPI / scale.dpi(), SEARCH_SIDE / side);
    try (MatScope mats = new MatScope()) {
      Mat sized = zoom <= 1 ? Shrink.by(zoom, even, mats) : enlarged(zoom, even, mats);
      return Raster.of(Binarizer.ink(sized, threshold, mats));
    }
  }

  private static Mat enlarged(double zoom, Mat even, MatScope mats) {
    Mat large = mats.create();
    Imgproc.resize(even, large, new Size(), zoom, zoom, Imgproc.INTER_LINEAR);
    return large;
  }

  /** The angle of the greatest sharpness; the centre if no other is sharper. */
  private static double sharpest(InkPoints points, double centre, double reach, double step) {
    int steps = (int) Math.round(reach / step);
    double[] degrees =
        DoubleStream.concat(
                DoubleStream.of(centre),
                IntStream.rangeClosed(-steps, steps).mapToDouble(i -> centre + i * step))
            .toArray();
    double[] sharpness = DoubleStream.of(degrees).parallel().map(points::sharpness).toArray();
    int best = 0;
    for (int i = 1; i < degrees.length; i++) {
      best = sharpness[i] > sharpness[best] ? i : best;
    }
    return degrees[best];
  }
}
