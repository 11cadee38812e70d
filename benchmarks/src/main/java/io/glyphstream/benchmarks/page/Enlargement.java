package io.glyphstream.benchmarks.page;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Makes a small blurred glyph into a larger one with the edges of a pen's stroke. */
final class Enlargement {

  /** Ink around the glyph that the interpolation may draw on, px of the small glyph. */
  private static final int MARGIN = 2;

  /** Grey that becomes the middle of the stroke's edge: half of white. */
  private static final double MIDDLE = 127.5;

  private Enlargement() {}

  /** The shape at {@code zoom} times its size; its ink is at least 1 px wide and high. */
  static InkShape of(InkShape small, double zoom) {
    BufferedImage framed =
        new BufferedImage(
            small.width() + 2 * MARGIN, small.height() + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
    framed
        .getRaster()
        .setDataElements(MARGIN, MARGIN, small.width(), small.height(), small.coverage());
    int width = Math.max(1, (int) Math.round(framed.getWidth() * zoom));
    int height = Math.max(1, (int) Math.round(framed.getHeight() * zoom));
    BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = large.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(framed, 0, 0, width, height, null);
    graphics.dispose();
    byte[] pixels = ((DataBufferByte) large.getRaster().getDataBuffer()).getData();
    sharpen(pixels, Math.max(1, zoom));
    InkShape shape = InkShape.trimmed(width, height, pixels);
    return shape == null ? new InkShape(1, 1, new byte[] {-1}) : shape;
  }

  /** An edge that the enlargement spread over {@code zoom} px becomes about 1 px wide again. */
  private static void sharpen(byte[] pixels, double zoom) {
    for (int i = 0; i < pixels.length; i++) {
      double steep = MIDDLE + ((pixels[i] & 0xFF) - MIDDLE) * zoom;
      pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(steep)));
    }
  }
}
