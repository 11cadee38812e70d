package io.glyphstream.recognition.sample;

import io.glyphstream.contracts.lattice.CropBatch;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Crops as PNG: 28 x 28 px, 8-bit grey, 255 = ink. */
final class CropPng {

  private CropPng() {}

  /** A PNG of the crop, uint8 [28, 28]. */
  static byte[] encode(byte[] crop) {
    BufferedImage image =
        new BufferedImage(CropBatch.SIDE, CropBatch.SIDE, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, CropBatch.SIDE, CropBatch.SIDE, crop);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
