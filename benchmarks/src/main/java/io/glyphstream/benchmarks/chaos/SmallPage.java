package io.glyphstream.benchmarks.chaos;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/**
 * A page of a few digits, drawn in the seven strokes of a pocket calculator: it needs no fonts and
 * no data, and no two are the same.
 */
final class SmallPage {

  static final int DPI = 200;

  private static final int WIDTH = 700;
  private static final int HEIGHT = 240;
  private static final int DIGIT_WIDTH = 36;
  private static final int DIGIT_HEIGHT = 72;
  private static final int PITCH = 62;
  private static final int MIN_DIGITS = 4;
  private static final int MAX_DIGITS = 9;
  private static final float STROKE = 7;

  /** Ends of each stroke, x and y in half digit heights: top, right two, bottom, left two, bar. */
  private static final int[][] STROKES = {
    {0, 0, 1, 0}, {1, 0, 1, 1}, {1, 1, 1, 2}, {0, 2, 1, 2}, {0, 1, 0, 2}, {0, 0, 0, 1}, {0, 1, 1, 1}
  };

  /** Which strokes make the digits 0 to 9. */
  private static final List<String> DIGITS =
      List.of(
          "012345", "12", "01643", "01623", "5612", "05623", "056423", "012", "0123456", "0156234");

  private SmallPage() {}

  /** Grey, 0 = black. */
  static BufferedImage draw(Random random) {
    BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int digits = MIN_DIGITS + random.nextInt(MAX_DIGITS - MIN_DIGITS + 1);
    for (int i = 0; i < digits; i++) {
      drawDigit(graphics, random, 50 + PITCH * i, 80);
    }
    graphics.dispose();
    return page;
  }

  private static void drawDigit(Graphics2D graphics, Random random, int left, int top) {
    double x = left + 3 * random.nextGaussian();
    double y = top + 2 * random.nextGaussian();
    for (char stroke : DIGITS.get(random.nextInt(DIGITS.size())).toCharArray()) {
      int[] ends = STROKES[stroke - '0'];
      graphics.draw(
          new Line2D.Double(
              x + DIGIT_WIDTH * ends[0],
              y + DIGIT_HEIGHT / 2.0 * ends[1],
              x + DIGIT_WIDTH * ends[2],
              y + DIGIT_HEIGHT / 2.0 * ends[3]));
    }
  }
}
