package io.glyphstream.standalone;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.scan.PageImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A scanned page of digits, and where each of them is.
 *
 * @param image 8-bit grey, 300 dpi
 * @param glyphs in reading order
 */
record DigitPage(BufferedImage image, List<Glyph> glyphs) {

  private static final int DIGITS_A_LINE = 15;
  private static final int WIDTH = 1500;
  private static final int MARGIN = 100;
  private static final int LINE_PITCH = 150;
  private static final double HEIGHT = 62;
  private static final double DPI = 300;

  /** A written digit. */
  record Glyph(int digit, Box box) {

    private boolean isCentredIn(Box other) {
      return other.contains(box.centreX(), box.centreY());
    }

    /** Area in common by area of both. */
    double overlap(Box other) {
      int width = Math.min(box.right(), other.right()) - Math.max(box.x(), other.x());
      int height = Math.min(box.bottom(), other.bottom()) - Math.max(box.y(), other.y());
      double common = Math.max(0, width) * (double) Math.max(0, height);
      return common / (area(box) + area(other) - common);
    }

    private static double area(Box box) {
      return (double) box.width() * box.height();
    }
  }

  /** A page of lines of fifteen digits that chance chooses, well apart. */
  static DigitPage of(DigitHand hand, int lines, long seed) {
    Random random = new Random(seed);
    BufferedImage image =
        new BufferedImage(WIDTH, 2 * MARGIN + lines * LINE_PITCH, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setColor(new Color(40, 40, 40));
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    List<Glyph> glyphs = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < DIGITS_A_LINE; i++) {
        int digit = random.nextInt(10);
        double x = MARGIN + 85 * i + 3 * random.nextGaussian();
        double y = MARGIN + LINE_PITCH * line + 2 * random.nextGaussian();
        Shape ink = hand.write(digit, x, y, HEIGHT, random);
        pen.fill(ink);
        Rectangle bounds = ink.getBounds();
        glyphs.add(new Glyph(digit, new Box(bounds.x, bounds.y, bounds.width, bounds.height)));
      }
    }
    pen.dispose();
    return new DigitPage(image, glyphs);
  }

  /** All digits, in reading order. */
  String text() {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.digit()));
    return text.toString();
  }

  byte[] png() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  PageImage page() {
    byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new PageImage(image.getWidth(), image.getHeight(), DPI, grey.clone());
  }

  /** What a person would say that a box shows. */
  Answer answer(Box box) {
    List<Glyph> inside = glyphs.stream().filter(glyph -> glyph.isCentredIn(box)).toList();
    if (inside.isEmpty() || inside.size() == 1 && inside.get(0).overlap(box) < 0.5) {
      return Answer.of(Answer.Kind.NOT_A_CHARACTER);
    }
    StringBuilder text = new StringBuilder();
    inside.forEach(glyph -> text.append(glyph.digit()));
    return Answer.characters(text.toString());
  }
}
