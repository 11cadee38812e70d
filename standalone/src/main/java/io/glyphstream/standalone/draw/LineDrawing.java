package io.glyphstream.standalone.draw;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.layout.PageLayout;
import io.glyphstream.vision.layout.TextLine;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** Each line's ink in its own colour with its number, baseline, x-height and cap height. */
final class LineDrawing {

  private LineDrawing() {}

  static BufferedImage of(InkImage ink, PageLayout layout) {
    Sheet sheet = Sheet.pale(ink);
    for (int i = 0; i < layout.lines().size(); i++) {
      TextLine line = layout.lines().get(i);
      Color colour = Colours.of(i);
      line.components().forEach(component -> sheet.fill(component, colour));
      Box box = line.box();
      LineMetrics metrics = line.metrics();
      rail(sheet, box, metrics, 0, colour);
      rail(sheet, box, metrics, metrics.capHeight(), colour);
      if (metrics.xHeight() != null) {
        rail(sheet, box, metrics, metrics.xHeight(), colour);
      }
      sheet.text(Integer.toString(i), box.x() - 40, box.bottom(), 24, colour);
    }
    return sheet.finished();
  }

  /** A line parallel to the baseline. */
  private static void rail(Sheet sheet, Box box, LineMetrics metrics, double above, Color colour) {
    double left = metrics.baselineAt(box.x()) - above;
    double right = metrics.baselineAt(box.right()) - above;
    sheet.line(box.x(), left, box.right(), right, colour);
  }
}
