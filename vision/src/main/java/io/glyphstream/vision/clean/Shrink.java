package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.MatScope;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Makes images smaller by the means of areas. OpenCV averages squares of 2 x 2 pixels ten times as
 * fast as any other areas, so that is done as often as possible.
 */
final class Shrink {

  /**
   * How far from the wanted size is near enough: 300 dpi, in whole pixels a metre, are 299.9994.
   */
  private static final double NEAR = 0.01;

  private Shrink() {}

  /**
   * The image at a smaller size, to within a hundredth; an odd row or column at its end may be
   * missing.
   *
   * @param zoom in (0, 1]
   */
  static Mat by(double zoom, Mat image, MatScope mats) {
    Mat shrunk = image;
    double rest = zoom;
    while (rest <= (1 + NEAR) / 2 && shrunk.width() > 1 && shrunk.height() > 1) {
      shrunk = halved(shrunk, mats);
      rest *= 2;
    }
    if (rest >= 1 - NEAR) {
      return shrunk;
    }
    Mat smaller = mats.create();
    Size size = new Size(Math.ceil(shrunk.width() * rest), Math.ceil(shrunk.height() * rest));
    Imgproc.resize(shrunk, smaller, size, 0, 0, Imgproc.INTER_AREA);
    return smaller;
  }

  private static Mat halved(Mat image, MatScope mats) {
    int width = image.width() / 2;
    int height = image.height() / 2;
    Mat half = mats.create(width, height);
    Mat pairs = mats.keep(image.submat(new Rect(0, 0, 2 * width, 2 * height)));
    Imgproc.resize(pairs, half, half.size(), 0, 0, Imgproc.INTER_AREA);
    return half;
  }
}
