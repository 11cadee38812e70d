package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.MatScope;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Erases what is too small for a dot, and what rules left behind: small pieces of ink that lie
 * where a rule was.
 */
final class Speckle {

  /** A pen's dot covers 0.3 mm in both directions; px at 300 dpi. */
  private static final double LEAST_AREA = 12;

  /** Residue of rules is as thick as their rough edges or as large as a dot; px at 300 dpi. */
  private static final double RESIDUE_AREA = 120;

  private static final double RESIDUE_THICKNESS = 5;

  /** Share of residue that lies where the rule was; the rest is its rough edge. */
  private static final double RESIDUE_SHARE = 0.8;

  private final Raster ink;
  private final Raster ruled;
  private final PaperScale scale;
  private final Mat labels;

  private Speckle(UnruledInk page, PaperScale scale, Mat labels) {
    this.ink = page.ink();
    this.ruled = page.ruled();
    this.scale = scale;
    this.labels = labels;
  }

  /** Erases it in the page's own pixels. */
  static void erase(UnruledInk page, PaperScale scale, MatScope mats) {
    Mat labels = mats.create();
    Mat figures = mats.create();
    Raster ink = page.ink();
    Mat mat = mats.of(ink.width(), ink.height(), ink.pixels());
    Imgproc.connectedComponentsWithStats(mat, labels, figures, mats.create(), 8, CvType.CV_32S);
    Speckle speckle = new Speckle(page, scale, labels);
    int[] figure = new int[figures.cols()];
    for (int label = 1; label < figures.rows(); label++) {
      figures.get(label, 0, figure);
      speckle.eraseIfSmall(label, figure);
    }
  }

  private void eraseIfSmall(int label, int[] figure) {
    int width = figure[Imgproc.CC_STAT_WIDTH];
    int height = figure[Imgproc.CC_STAT_HEIGHT];
    int area = figure[Imgproc.CC_STAT_AREA];
    boolean thin = Math.min(width, height) <= scale.px(RESIDUE_THICKNESS);
    if (area < scale.area(LEAST_AREA)
        || (thin || area < scale.area(RESIDUE_AREA)) && liesOnRule(label, figure)) {
      forEachPixel(label, figure, ink::clear);
    }
  }

  private boolean liesOnRule(int label, int[] figure) {
    int[] onRule = new int[1];
    forEachPixel(label, figure, (x, y) -> onRule[0] += ruled.get(x, y) ? 1 : 0);
    return onRule[0] >= RESIDUE_SHARE * figure[Imgproc.CC_STAT_AREA];
  }

  private void forEachPixel(int label, int[] figure, PixelVisitor visitor) {
    int left = figure[Imgproc.CC_STAT_LEFT];
    int top = figure[Imgproc.CC_STAT_TOP];
    int[] row = new int[figure[Imgproc.CC_STAT_WIDTH]];
    for (int y = top; y < top + figure[Imgproc.CC_STAT_HEIGHT]; y++) {
      labels.get(y, left, row);
      for (int column = 0; column < row.length; column++) {
        if (row[column] == label) {
          visitor.visit(left + column, y);
        }
      }
    }
  }

  /** Something done to a pixel. */
  private interface PixelVisitor {
    void visit(int x, int y);
  }
}
