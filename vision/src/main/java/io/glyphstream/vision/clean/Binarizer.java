package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.MatScope;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Tells ink from paper on an evenly lit page by one threshold (Otsu 1979). */
final class Binarizer {

  /** Below this, 0.6 of the paper's brightness, is ink on every page. */
  private static final double SURE_INK = 150;

  /** Above this, 0.9 of the paper's brightness, is paper on every page. */
  private static final double SURE_PAPER = 230;

  /**
   * Otsu's classes of a page without ink are halves of its noise, 2.7 deviations of a half apart;
   * classes of ink and paper lie at least this many apart.
   */
  private static final double LEAST_DEVIATIONS = 5;

  /** Grey levels that ink differs from paper at the least. */
  private static final double LEAST_CONTRAST = 25;

  /** Scanner noise is smoothed where strokes are thick enough, 4 px and more, to stand it. */
  private static final double SMOOTHED_DPI = 200;

  private Binarizer() {}

  /** The page with its noise smoothed, as far as its strokes stand that. */
  static Mat smooth(Mat even, PaperScale scale, MatScope mats) {
    if (scale.dpi() < SMOOTHED_DPI) {
      return even;
    }
    Mat smooth = mats.like(even);
    Imgproc.GaussianBlur(even, smooth, new Size(3, 3), 0);
    return smooth;
  }

  /**
   * What is darker is ink.
   *
   * @param smooth uint8, paper at 255
   * @return [150, 230]
   */
  static double threshold(Mat smooth, MatScope mats) {
    Histogram histogram = new Histogram(smooth, mats);
    int otsu = histogram.otsu();
    return otsu < SURE_INK || !areApart(histogram, otsu) ? SURE_INK : Math.min(SURE_PAPER, otsu);
  }

  /**
   * The page's ink.
   *
   * @param smooth uint8, paper at 255
   * @return uint8, 1 = ink
   */
  static Mat ink(Mat smooth, double threshold, MatScope mats) {
    Mat ink = mats.like(smooth);
    Imgproc.threshold(smooth, ink, threshold, 1, Imgproc.THRESH_BINARY_INV);
    return ink;
  }

  /** Whether the classes are ink and paper. */
  private static boolean areApart(Histogram histogram, int threshold) {
    double contrast = histogram.meanFrom(threshold) - histogram.meanBelow(threshold);
    double noise = LEAST_DEVIATIONS * histogram.deviationFrom(threshold);
    return contrast >= Math.max(LEAST_CONTRAST, noise);
  }
}
