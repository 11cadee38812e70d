package io.glyphstream.trainer.retrain;

import io.glyphstream.contracts.lattice.CropBatch;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The crops that labels carry: PNG of 28 x 28 px, 8-bit grey, 255 = ink. */
final class LabelCrop {

  private LabelCrop() {}

  /** The pixels, uint8 [28, 28]; empty if it is no such PNG. */
  static Optional<byte[]> decode(byte[] png) {
    try {
      // Closed by whoever reads it.
      BufferedImage image =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
      return image != null
              && image.getWidth() == CropBatch.SIDE
              && image.getHeight() == CropBatch.SIDE
              && image.getType() == BufferedImage.TYPE_BYTE_GRAY
          ? Optional.of(((DataBufferByte) image.getRaster().getDataBuffer()).getData().clone())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
