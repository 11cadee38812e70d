package io.glyphstream.vision.clean;

import io.glyphstream.contracts.document.Affine;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.vision.pixel.MatScope;
import io.glyphstream.vision.scan.ScanLimits;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The turn about a page's centre that makes its lines level; the upright page is as large as the
 * turned one needs.
 *
 * @param skewDegrees how far the lines are turned against the page, counter-clockwise, (-180, 180]
 * @param scanWidth px of the page as scanned
 * @param scanHeight px of the page as scanned
 */
record Turn(double skewDegrees, int scanWidth, int scanHeight) {

  /** Less moves the end of an A4 line by a stroke; the page is left as it is, and as sharp. */
  private static final double LEAST_DEGREES = 0.12;

  /**
   * A turned page may be this much larger than the scan, or one A4 page at 300 dpi if that is more.
   */
  private static final double MOST_GROWTH = 2;

  private static final double A4_PX = 2480.0 * 3508;

  /**
   * The turn for a skew; none where it is too small to matter, or where the turned page of an
   * extreme format (a strip of 30,000 x 1 px) would have many times its pixels or longer sides than
   * OpenCV turns.
   */
  static Turn by(double skewDegrees, int scanWidth, int scanHeight) {
    Turn turn = new Turn(skewDegrees, scanWidth, scanHeight);
    double most = Math.max(A4_PX, MOST_GROWTH * scanWidth * scanHeight);
    boolean worthwhile =
        Math.abs(skewDegrees) >= LEAST_DEGREES
            && (double) turn.width() * turn.height() <= most
            && Math.max(turn.width(), turn.height()) <= ScanLimits.LONGEST_SIDE;
    return worthwhile ? turn : new Turn(0, scanWidth, scanHeight);
  }

  /** Px of the upright page. */
  int width() {
    return (int) Math.ceil(scanWidth * Math.abs(cos()) + scanHeight * Math.abs(sin()) - 1e-6);
  }

  /** Px of the upright page. */
  int height() {
    return (int) Math.ceil(scanWidth * Math.abs(sin()) + scanHeight * Math.abs(cos()) - 1e-6);
  }

  /** The upright page, white where the scan has nothing. */
  Mat apply(Mat scan, MatScope mats) {
    if (skewDegrees == 0) {
      return scan;
    }
    Affine map = uprightToScan();
    Mat matrix = mats.keep(new Mat(2, 3, CvType.CV_64F));
    matrix.put(0, 0, map.xx(), map.xy(), map.x0(), map.yx(), map.yy(), map.y0());
    Mat upright = mats.create(width(), height());
    int flags = Imgproc.INTER_LINEAR + Imgproc.WARP_INVERSE_MAP;
    Size size = new Size(width(), height());
    Imgproc.warpAffine(scan, upright, matrix, size, flags, Core.BORDER_CONSTANT, new Scalar(255));
    return upright;
  }

  /** The page's size, skew and way back to the scan. */
  PageGeometry geometry(double dpi) {
    return new PageGeometry(scanWidth, scanHeight, dpi, skewDegrees, uprightToScan());
  }

  /**
   * A line that rises to the right by the skew is what a level line of the upright page becomes.
   */
  private Affine uprightToScan() {
    double centreX = width() / 2.0;
    double centreY = height() / 2.0;
    return new Affine(
        cos(),
        sin(),
        scanWidth / 2.0 - cos() * centreX - sin() * centreY,
        -sin(),
        cos(),
        scanHeight / 2.0 + sin() * centreX - cos() * centreY);
  }

  private double cos() {
    return Math.cos(Math.toRadians(skewDegrees));
  }

  private double sin() {
    return Math.sin(Math.toRadians(skewDegrees));
  }
}
