package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.MatScope;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfInt;
import org.opencv.imgproc.Imgproc;

/** How many pixels of a page have each grey level, and what a threshold makes of them. */
final class Histogram {

  private static final int LEVELS = 256;

  /** Pixels of each level and all below: float64 [257], [0] = 0. */
  private final double[] counts = new double[LEVELS + 1];

  /** Sums and sums of squares of their levels. */
  private final double[] sums = new double[LEVELS + 1];

  private final double[] squares = new double[LEVELS + 1];

  /**
   * The histogram of a page.
   *
   * @param grey uint8
   */
  Histogram(Mat grey, MatScope mats) {
    Mat histogram = mats.create();
    MatOfInt channel = mats.keep(new MatOfInt(0));
    MatOfInt levels = mats.keep(new MatOfInt(LEVELS));
    MatOfFloat range = mats.keep(new MatOfFloat(0, LEVELS));
    Imgproc.calcHist(List.of(grey), channel, mats.create(), histogram, levels, range);
    float[] pixels = new float[LEVELS];
    histogram.get(0, 0, pixels);
    for (int level = 0; level < LEVELS; level++) {
      counts[level + 1] = counts[level] + pixels[level];
      sums[level + 1] = sums[level] + (double) level * pixels[level];
      squares[level + 1] = squares[level] + (double) level * level * pixels[level];
    }
  }

  /**
   * The threshold with the greatest variance between what lies below it and the rest (Otsu 1979).
   */
  int otsu() {
    int best = 0;
    double bestVariance = -1;
    for (int threshold = 1; threshold < LEVELS; threshold++) {
      double below = counts[threshold];
      double rest = counts[LEVELS] - below;
      if (below > 0 && rest > 0) {
        double apart = meanFrom(threshold) - meanBelow(threshold);
        double variance = below * rest * apart * apart;
        if (variance > bestVariance) {
          bestVariance = variance;
          best = threshold;
        }
      }
    }
    return best;
  }

  /** Mean level below a threshold; that of black if there is none. */
  double meanBelow(int threshold) {
    return counts[threshold] == 0 ? 0 : sums[threshold] / counts[threshold];
  }

  /** Mean level from a threshold on. */
  double meanFrom(int threshold) {
    return (sums[LEVELS] - sums[threshold]) / Math.max(1, counts[LEVELS] - counts[threshold]);
  }

  /** Standard deviation of the levels from a threshold on. */
  double deviationFrom(int threshold) {
    double mean = meanFrom(threshold);
    double count = Math.max(1, counts[LEVELS] - counts[threshold]);
    return Math.sqrt(Math.max(0, (squares[LEVELS] - squares[threshold]) / count - mean * mean));
  }
}
