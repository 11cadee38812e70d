package io.glyphstream.vision.scan;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.stream.IntStream;

/** Grey of pixels that are unsigned samples of grey, RGB or CMYK, with or without alpha. */
final class SampleRow implements RowGrey {

  private static final int MOST_BITS = 16;

  /** The grey value of a pixel's scaled samples, 0 to 255 each, opacity left out. */
  private interface PixelGrey {
    int of(int[] samples);
  }

  private final Raster raster;
  private final PixelGrey pixelGrey;
  private final int alphaBand;
  private final boolean premultiplied;
  private final int[] most;
  private final int[] row;
  private final int[] pixel;

  private SampleRow(ColorModel colours, Raster raster) {
    this.raster = raster;
    this.pixelGrey = pixelGrey(colours.getColorSpace().getType());
    this.alphaBand = colours.hasAlpha() ? colours.getNumColorComponents() : -1;
    this.premultiplied = colours.isAlphaPremultiplied();
    this.most =
        IntStream.of(raster.getSampleModel().getSampleSize()).map(b -> (1 << b) - 1).toArray();
    this.row = new int[raster.getWidth() * most.length];
    this.pixel = new int[most.length];
  }

  static boolean fits(ColorModel colours, Raster raster) {
    int type = raster.getTransferType();
    boolean unsigned =
        type == DataBuffer.TYPE_BYTE
            || type == DataBuffer.TYPE_USHORT
            || type == DataBuffer.TYPE_INT;
    int most = IntStream.of(raster.getSampleModel().getSampleSize()).max().orElse(MOST_BITS + 1);
    return unsigned
        && most <= MOST_BITS
        && pixelGrey(colours.getColorSpace().getType()) != null
        && raster.getNumBands() >= colours.getNumComponents();
  }

  static SampleRow of(ColorModel colours, Raster raster) {
    return new SampleRow(colours, raster);
  }

  private static PixelGrey pixelGrey(int colourSpace) {
    return switch (colourSpace) {
      case ColorSpace.TYPE_GRAY -> samples -> samples[0];
      case ColorSpace.TYPE_RGB -> samples -> Luma.of(samples[0], samples[1], samples[2]);
      case ColorSpace.TYPE_CMYK -> SampleRow::cmykGrey;
      default -> null;
    };
  }

  static int cmykGrey(int[] samples) {
    int paper = Luma.of(255 - samples[0], 255 - samples[1], 255 - samples[2]);
    return paper * (255 - samples[3]) / 255;
  }

  @Override
  public void write(int y, byte[] grey, int at) {
    int width = raster.getWidth();
    raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
    for (int x = 0; x < width; x++) {
      for (int band = 0; band < pixel.length; band++) {
        int sample = row[x * pixel.length + band];
        pixel[band] = most[band] == 255 ? sample : (sample * 255 + most[band] / 2) / most[band];
      }
      grey[at + x] = (byte) onWhite(pixelGrey.of(pixel));
    }
  }

  private int onWhite(int grey) {
    if (alphaBand < 0) {
      return grey;
    }
    int alpha = pixel[alphaBand];
    return premultiplied ? Math.min(255, grey + 255 - alpha) : Luma.onWhite(grey, alpha);
  }
}
