package io.glyphstream.vision.scan;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/**
 * Decoded pixels to grey: luma, on white where they are transparent.
 *
 * <p>Samples are taken as they are stored. Java's own conversion to grey goes by linear light,
 * which darkens paper and lightens ink; and colour profiles, at microseconds a pixel, change
 * nothing that matters for reading.
 */
final class GreyPixels {

  private GreyPixels() {}

  /** uint8 [height, width], row-major, 0 = black. */
  static byte[] of(BufferedImage image) {
    int width = image.getWidth();
    byte[] grey = new byte[Math.multiplyExact(width, image.getHeight())];
    RowGrey rowGrey = rowGrey(image);
    for (int y = 0; y < image.getHeight(); y++) {
      rowGrey.write(y, grey, y * width);
    }
    return grey;
  }

  private static RowGrey rowGrey(BufferedImage image) {
    ColorModel colours = image.getColorModel();
    Raster raster = image.getRaster();
    if (PaletteRow.fits(colours, raster)) {
      return PaletteRow.of(colours, raster);
    }
    if (ByteRow.fits(colours, raster)) {
      return ByteRow.of(raster);
    }
    if (SampleRow.fits(colours, raster)) {
      return SampleRow.of(colours, raster);
    }
    return new ColourModelRow(image);
  }
}
