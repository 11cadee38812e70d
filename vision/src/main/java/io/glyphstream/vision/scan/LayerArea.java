package io.glyphstream.vision.scan;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** How many pixels PDFBox works through for what it draws on a canvas of its own. */
final class LayerArea {

  private static final double PIXELS_PER_SQUARE_POINT = Math.pow(PdfDecoder.PIXELS_PER_POINT, 2);

  /** PDFBox makes no larger cell (its {@code TilingPaint.MAXEDGE}). */
  private static final double MAX_CELL_PIXELS = 3000.0 * 3000;

  private LayerArea() {}

  /** Of all that may be painted now. */
  static long clipped(PDGraphicsState state) {
    return pixels(state.getCurrentClippingPath().getBounds2D());
  }

  /** Of a transparency group, as far as it can be seen. */
  static long group(PDTransparencyGroup group, PDGraphicsState state) {
    PDRectangle box = group.getBBox();
    if (box == null) {
      return 0;
    }
    Matrix matrix = Matrix.concatenate(state.getCurrentTransformationMatrix(), group.getMatrix());
    Rectangle2D bounds = box.transform(matrix).getBounds2D();
    return pixels(bounds.createIntersection(state.getCurrentClippingPath().getBounds2D()));
  }

  /**
   * Of one cell of a pattern.
   *
   * @param initial of the content that uses the pattern
   */
  static long cell(PDTilingPattern tiles, Matrix initial) {
    Matrix matrix = Matrix.concatenate(initial, tiles.getMatrix());
    double area = Math.abs((double) tiles.getXStep() * tiles.getYStep());
    double scale = Math.abs((double) matrix.getScalingFactorX() * matrix.getScalingFactorY());
    return (long) Math.min(MAX_CELL_PIXELS, area * scale * PIXELS_PER_SQUARE_POINT);
  }

  private static long pixels(Rectangle2D points) {
    return points.isEmpty()
        ? 0
        : (long) (points.getWidth() * points.getHeight() * PIXELS_PER_SQUARE_POINT);
  }
}
