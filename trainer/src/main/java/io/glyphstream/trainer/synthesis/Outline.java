package io.glyphstream.trainer.synthesis;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.layout.InkPatch;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A drawn shape as a scanner would give it: smeared, and black or white by a threshold. */
final class Outline {

  /** Paper around the shape, px: room for the smear. */
  private static final int MARGIN = 4;

  /** A scanner's point spread over 3x3 px, close to a Gaussian of sigma 0.8 px. */
  private static final Kernel SMEAR;

  static {
    float[] weights = {1, 2, 1, 2, 4, 2, 1, 2, 1};
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= 16;
    }
    SMEAR = new Kernel(3, 3, weights);
  }

  private Outline() {}

  /** A slight slant and turn, as no two are set alike. */
  static AffineTransform jitter(RandomGenerator random) {
    AffineTransform jitter =
        AffineTransform.getRotateInstance(Math.toRadians(between(random, -2, 2)));
    jitter.shear(between(random, -0.08, 0.08), 0);
    return jitter;
  }

  /**
   * The shape's ink; null if too little of it is left.
   *
   * @param shape px
   * @param penPixels width of the line that is drawn along its edge, px; 0 for none
   */
  static InkPatch ink(Shape shape, double penPixels, RandomGenerator random) {
    Rectangle2D bounds = shape.getBounds2D();
    int width = (int) Math.ceil(bounds.getWidth() + penPixels) + 2 * MARGIN;
    int height = (int) Math.ceil(bounds.getHeight() + penPixels) + 2 * MARGIN;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.translate(
        MARGIN + penPixels / 2 - bounds.getX() + random.nextDouble(),
        MARGIN + penPixels / 2 - bounds.getY() + random.nextDouble());
    graphics.setColor(Color.WHITE);
    graphics.fill(shape);
    if (penPixels > 0) {
      graphics.setStroke(
          new BasicStroke((float) penPixels, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(shape);
    }
    graphics.dispose();
    return blackAndWhite(new ConvolveOp(SMEAR).filter(image, null), between(random, 80, 160));
  }

  private static InkPatch blackAndWhite(BufferedImage grey, double threshold) {
    byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    byte[] mask = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      mask[i] = (byte) (Byte.toUnsignedInt(pixels[i]) > threshold ? 1 : 0);
    }
    Box all = new Box(0, 0, grey.getWidth(), grey.getHeight());
    return Arrays.equals(mask, new byte[mask.length]) ? null : new InkPatch(all, mask).within(all);
  }

  static double between(RandomGenerator random, double from, double to) {
    return from + (to - from) * random.nextDouble();
  }
}
