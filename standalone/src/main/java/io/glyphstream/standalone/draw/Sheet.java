package io.glyphstream.standalone.draw;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.scan.PageImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/** A page in colour to draw on; px and origin are the page's. */
final class Sheet {

  private static final int PAPER = 0xFFFFFF;

  /** Ink in the background, so that what is drawn over it stands out. */
  private static final int PALE_INK = 0xB8B8B8;

  private final BufferedImage image;
  private final Graphics2D pen;

  private Sheet(int width, int height) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  /** The page as it was scanned, in grey. */
  static Sheet of(PageImage page) {
    Sheet sheet = new Sheet(page.width(), page.height());
    for (int i = 0; i < page.grey().length; i++) {
      int grey = page.grey()[i] & 0xFF;
      sheet.image.setRGB(i % page.width(), i / page.width(), grey << 16 | grey << 8 | grey);
    }
    return sheet;
  }

  /** The upright page's ink, black. */
  static Sheet of(InkImage ink) {
    return inked(ink, 0);
  }

  /** The upright page's ink as a pale background. */
  static Sheet pale(InkImage ink) {
    return inked(ink, PALE_INK);
  }

  private static Sheet inked(InkImage ink, int colour) {
    Sheet sheet = new Sheet(ink.width(), ink.height());
    for (int i = 0; i < ink.ink().length; i++) {
      int pixel = ink.ink()[i] != 0 ? colour : PAPER;
      sheet.image.setRGB(i % ink.width(), i / ink.width(), pixel);
    }
    return sheet;
  }

  void fill(InkPatch patch, Color colour) {
    Box box = patch.box();
    for (int y = box.y(); y < box.bottom(); y++) {
      for (int x = box.x(); x < box.right(); x++) {
        if (patch.has(x, y)) {
          image.setRGB(x, y, colour.getRGB());
        }
      }
    }
  }

  void frame(Box box, Color colour) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(2));
    pen.drawRect(box.x(), box.y(), box.width() - 1, box.height() - 1);
  }

  void line(double fromX, double fromY, double toX, double toY, Color colour) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(2));
    pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  /** Text whose baseline begins at a point. */
  void text(String text, int x, int y, int sizePx, Color colour) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, sizePx));
    pen.setColor(colour);
    pen.drawString(text, x, y);
  }

  /** What was drawn; nothing more can be. */
  BufferedImage finished() {
    pen.dispose();
    return image;
  }
}
