package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Evens the light: divides a page by the brightness of its paper, which is the page without its
 * strokes (a grey closing) at an eighth of 300 dpi.
 */
final class PaperLight {

  private static final double PAPER_DPI = PaperScale.REFERENCE_DPI / 8;

  /** Strokes up to 15 px at 37.5 dpi, 10 mm, are filled with the paper around them. */
  private static final int STROKE_PX = 15;

  /** Paper is never taken for darker than this; what is darker is ink, however large. */
  private static final int DARKEST_PAPER = 64;

  private PaperLight() {}

  /** The page with its paper at 255. */
  static Mat even(Mat grey, PaperScale scale, MatScope mats) {
    Mat even = mats.like(grey);
    try (MatScope small = new MatScope()) {
      Mat paper = paper(grey, scale, small);
      Imgproc.resize(paper, even, grey.size(), 0, 0, Imgproc.INTER_LINEAR);
    }
    Core.divide(grey, even, even, 255);
    return even;
  }

  /** The brightness of the paper, small. */
  private static Mat paper(Mat grey, PaperScale scale, MatScope mats) {
    Mat small = Shrink.by(Math.min(1, PAPER_DPI / scale.dpi()), grey, mats);
    Mat paper = mats.create();
    Size stroke = new Size(STROKE_PX, STROKE_PX);
    Mat kernel = mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, stroke));
    Imgproc.morphologyEx(small, paper, Imgproc.MORPH_CLOSE, kernel);
    Imgproc.blur(paper, paper, stroke);
    Core.max(paper, new Scalar(DARKEST_PAPER), paper);
    return paper;
  }
}
