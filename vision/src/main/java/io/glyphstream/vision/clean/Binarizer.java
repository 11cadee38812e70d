package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.MatScope;
import org.opencv.core.Core;
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
   * Otsu's classes of a page without ink are halves of its noise; classes of ink and paper lie at
   * least this far apart.
   */
  private static final double LEAST_CONTRAST = 50;

  /** Scanner noise is smoothed where strokes are thick enough, 4 px and more, to stand it. */
  private static final double SMOOTHED_DPI = 200;

  private Binarizer() {}

  /**
   * The page's ink.
   *
   * @param even uint8, paper at 255
   * @return uint8, 1 = ink
   */
  static Mat ink(Mat even, PaperScale scale, MatScope mats) {
    Mat smooth = mats.create();
    if (scale.dpi() >= SMOOTHED_DPI) {
      Imgproc.GaussianBlur(even, smooth, new Size(3, 3), 0);
    } else {
      even.copyTo(smooth);
    }
    Mat ink = mats.create();
    double otsu =
        Imgproc.threshold(smooth, ink, 0, 1, Imgproc.THRESH_BINARY_INV + Imgproc.THRESH_OTSU);
    double threshold = Math.min(SURE_PAPER, otsu);
    if (otsu < SURE_INK || contrast(smooth, ink, mats) < LEAST_CONTRAST) {
      threshold = SURE_INK;
    }
    if (threshold != otsu) {
      Imgproc.threshold(smooth, ink, threshold, 1, Imgproc.THRESH_BINARY_INV);
    }
    return ink;
  }

  private static double contrast(Mat smooth, Mat ink, MatScope mats) {
    Mat paper = mats.create();
    Imgproc.threshold(ink, paper, 0, 1, Imgproc.THRESH_BINARY_INV);
    return Core.mean(smooth, paper).val[0] - Core.mean(smooth, ink).val[0];
  }
}
