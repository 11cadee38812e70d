package io.glyphstream.vision.sandbox;

import io.glyphstream.vision.InProcessOpener;
import io.glyphstream.vision.Scan;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Reads pages of scribble, so that Java has compiled what reads pages before the first one comes: a
 * cold process takes ten times as long for a page.
 */
final class WarmUp {

  private static final int PAGES = 4;

  /** An A4 page at 150 dpi. */
  private static final int WIDTH = 1240;

  private static final int HEIGHT = 1754;
  private static final int LINE_PX = 70;
  private static final int GLYPH_PX = 36;

  private WarmUp() {}

  static void run(InProcessOpener opener) throws IOException {
    Random random = new Random(1);
    for (int page = 0; page < PAGES; page++) {
      opener
          .openHere(new Scan("warm-up", 0, scribble(random), null))
          .fold(WarmUp::readAll, rejection -> 0);
    }
  }

  private static int readAll(InProcessOpener.Pages open) {
    int read = 0;
    try (InProcessOpener.Pages pages = open) {
      while (pages.hasNext()) {
        pages.next();
        read++;
      }
    }
    return read;
  }

  /** Lines of strokes as large as letters. */
  private static byte[] scribble(Random random) throws IOException {
    BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(4));
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int y = LINE_PX; y < HEIGHT - LINE_PX; y += LINE_PX) {
      for (int x = LINE_PX; x < WIDTH - LINE_PX; x += GLYPH_PX) {
        pen.draw(stroke(x, y, random));
      }
    }
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(page, "png", png);
    return png.toByteArray();
  }

  private static Path2D stroke(int x, int y, Random random) {
    Path2D stroke = new Path2D.Float();
    stroke.moveTo(x + random.nextInt(GLYPH_PX), y);
    for (int part = 0; part < 3; part++) {
      stroke.lineTo(x + random.nextInt(GLYPH_PX), y + random.nextInt(GLYPH_PX));
    }
    return stroke;
  }
}
