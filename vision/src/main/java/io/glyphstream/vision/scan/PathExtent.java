package io.glyphstream.vision.scan;

import static java.awt.geom.PathIterator.SEG_MOVETO;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.util.Matrix;

/**
 * How much work it is to paint something, as a length in pixels: how far its outline goes, and a
 * part of the area within. No line counts for more than once along and once across the page.
 *
 * @param page on which it is painted
 */
record PathExtent(PixelSize page) {

  /** Filling so many pixels takes as long as an outline of one pixel. */
  private static final double AREA_PER_LENGTH = 500;

  /** Of a path. */
  long of(Path2D path) {
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    double length = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      int end = ClipPath.endIndex(kind);
      if (end >= 0) {
        length += kind == SEG_MOVETO ? 0 : width(at[end] - x) + height(at[end + 1] - y);
        x = at[end];
        y = at[end + 1];
      }
    }
    Rectangle2D bounds = path.getBounds2D();
    return (long)
        (length + width(bounds.getWidth()) * height(bounds.getHeight()) / AREA_PER_LENGTH);
  }

  /** Of a character, as if it filled its square. */
  long ofGlyph(Matrix textRendering) {
    double width = width(textRendering.getScalingFactorX());
    double height = height(textRendering.getScalingFactorY());
    return (long) (width + height + width * height / AREA_PER_LENGTH);
  }

  private double width(double points) {
    return Math.min(page.width(), Math.abs(points) * PdfDecoder.PIXELS_PER_POINT);
  }

  private double height(double points) {
    return Math.min(page.height(), Math.abs(points) * PdfDecoder.PIXELS_PER_POINT);
  }
}
