package io.glyphstream.vision.scan;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.stream.IntStream;

/** Grey of opaque pixels of one byte a sample, grey or RGB: nearly all scans, so it is fast. */
final class ByteRow implements RowGrey {

  private final Raster raster;
  private final byte[] samples;

  private ByteRow(Raster raster) {
    this.raster = raster;
    this.samples = new byte[raster.getWidth() * raster.getNumBands()];
  }

  static boolean fits(ColorModel colours, Raster raster) {
    int bands =
        switch (colours.getColorSpace().getType()) {
          case ColorSpace.TYPE_GRAY -> 1;
          case ColorSpace.TYPE_RGB -> 3;
          default -> -1;
        };
    return raster.getTransferType() == DataBuffer.TYPE_BYTE
        && raster.getNumDataElements() == bands
        && raster.getNumBands() == bands
        && colours.getNumComponents() == bands
        && IntStream.of(raster.getSampleModel().getSampleSize()).allMatch(bits -> bits == 8);
  }

  static ByteRow of(Raster raster) {
    return new ByteRow(raster);
  }

  @Override
  public void write(int y, byte[] grey, int at) {
    int width = raster.getWidth();
    raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
    if (samples.length == width) {
      System.arraycopy(samples, 0, grey, at, width);
      return;
    }
    for (int x = 0; x < width; x++) {
      int red = samples[3 * x] & 0xFF;
      int green = samples[3 * x + 1] & 0xFF;
      int blue = samples[3 * x + 2] & 0xFF;
      grey[at + x] = (byte) Luma.of(red, green, blue);
    }
  }
}
