package io.glyphstream.vision.scan;

import java.awt.image.BufferedImage;

/** Grey by way of Java's colour model: slow, for the rare kinds (CIELAB, floating point). */
record ColourModelRow(BufferedImage image) implements RowGrey {

  @Override
  public void write(int y, byte[] grey, int at) {
    for (int x = 0; x < image.getWidth(); x++) {
      grey[at + x] = (byte) Luma.ofArgb(image.getRGB(x, y));
    }
  }
}
