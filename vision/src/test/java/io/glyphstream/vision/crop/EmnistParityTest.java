package io.glyphstream.vision.crop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares crops with EMNIST's images; needs {@code -Dglyphstream.emnist.images=<idx3 gzip>}. */
class EmnistParityTest {

  private static final String PROPERTY = "glyphstream.emnist.images";
  private static final int IMAGES = 1000;

  private static byte[][] originals;
  private static byte[][] crops;

  @BeforeAll
  static void readImages() throws IOException {
    String file = System.getProperty(PROPERTY, "");
    assumeTrue(
        !file.isEmpty(), "EMNIST is not in the repository: name its images by -D" + PROPERTY);
    originals = new byte[IMAGES][];
    crops = new byte[IMAGES][];
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(Path.of(file))))) {
      in.skipNBytes(16);
      for (int i = 0; i < IMAGES; i++) {
        originals[i] = upright(in.readNBytes(CropBatch.CROP_BYTES));
        crops[i] = EnlargedCrop.of(originals[i], new GlyphCropper());
      }
    }
  }

  @Test
  void cropsDifferFromTheOriginalsByFewGreyLevels() {
    double difference = 0;
    for (int i = 0; i < IMAGES; i++) {
      for (int p = 0; p < CropBatch.CROP_BYTES; p++) {
        difference += Math.abs((originals[i][p] & 0xFF) - (crops[i][p] & 0xFF));
      }
    }
    difference /= IMAGES * CropBatch.CROP_BYTES;

    System.out.printf("mean absolute difference: %.2f grey levels%n", difference);
    assertTrue(difference < 8, "mean absolute difference " + difference);
  }

  @Test
  void greyLevelsAreAsFrequent() {
    double[] original = histogram(originals);
    double[] crop = histogram(crops);

    for (int bin = 0; bin < original.length; bin++) {
      System.out.printf("grey %3d..: EMNIST %.4f, ours %.4f%n", bin * 32, original[bin], crop[bin]);
      assertEquals(original[bin], crop[bin], 0.02);
    }
  }

  private static byte[] upright(byte[] transposed) {
    byte[] image = new byte[transposed.length];
    for (int i = 0; i < image.length; i++) {
      image[i % CropBatch.SIDE * CropBatch.SIDE + i / CropBatch.SIDE] = transposed[i];
    }
    return image;
  }

  private static double[] histogram(byte[][] images) {
    double[] shares = new double[8];
    for (byte[] image : images) {
      for (byte pixel : image) {
        shares[(pixel & 0xFF) / 32] += 1.0 / (images.length * CropBatch.CROP_BYTES);
      }
    }
    return shares;
  }
}
