package io.glyphstream.benchmarks.page;

import io.glyphstream.contracts.document.Affine;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.util.Random;

/** Scans a sheet: turns it, and adds paper, light, blur and noise. */
final class PageScanner {

  private final PageStyle style;
  private final Random random;
  private final AffineTransform turn;

  /** Draws the sheet's skew; every sheet has a scanner of its own. */
  PageScanner(PageStyle style, int width, int height, Random random) {
    this.style = style;
    this.random = random;
    double degrees =
        style.leastSkewDegrees()
            + (style.mostSkewDegrees() - style.leastSkewDegrees()) * random.nextDouble();
    double signed = random.nextBoolean() ? degrees : -degrees;
    this.turn =
        AffineTransform.getRotateInstance(Math.toRadians(signed), width / 2.0, height / 2.0);
  }

  /** From px of the sheet to px of the scan. */
  Affine sheetToScan() {
    return new Affine(
        turn.getScaleX(),
        turn.getShearX(),
        turn.getTranslateX(),
        turn.getShearY(),
        turn.getScaleY(),
        turn.getTranslateY());
  }

  /** The scan: 8-bit grey, as large as the sheet. */
  BufferedImage scan(InkSheet sheet) {
    BufferedImage scan = blurred(turned(sheet));
    byte[] pixels = ((DataBufferByte) scan.getRaster().getDataBuffer()).getData();
    double slant = random.nextDouble();
    for (int i = 0; i < pixels.length; i++) {
      double way =
          slant * (i % scan.getWidth()) / scan.getWidth()
              + (1 - slant) * (i / scan.getWidth()) / scan.getHeight();
      double light = 1 - (1 - style.darkestLight()) * way;
      double ink = (pixels[i] & 0xFF) / 255.0;
      double grey = (style.paper() + (style.ink() - style.paper()) * ink) * light;
      double noisy = grey + style.noise() * random.nextGaussian();
      pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(noisy)));
    }
    return scan;
  }

  /** The sheet turned, 255 = ink still. */
  private BufferedImage turned(InkSheet sheet) {
    BufferedImage flat =
        new BufferedImage(sheet.width(), sheet.height(), BufferedImage.TYPE_BYTE_GRAY);
    flat.getRaster().setDataElements(0, 0, sheet.width(), sheet.height(), sheet.coverage());
    BufferedImage turned =
        new BufferedImage(sheet.width(), sheet.height(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = turned.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(flat, turn, null);
    graphics.dispose();
    return turned;
  }

  private BufferedImage blurred(BufferedImage image) {
    if (style.blurPx() == 0) {
      return image;
    }
    int reach = (int) Math.ceil(3 * style.blurPx());
    int side = 2 * reach + 1;
    float[] weights = new float[side * side];
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int dx = i % side - reach;
      int dy = i / side - reach;
      weights[i] = (float) Math.exp(-(dx * dx + dy * dy) / (2 * style.blurPx() * style.blurPx()));
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_ZERO_FILL, null)
        .filter(image, null);
  }
}
