package io.glyphstream.trainer.synthesis;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.vision.crop.GlyphCropper;
import io.glyphstream.vision.segment.GlyphInk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestoredGlyphTest {

  /** The data sets are no part of the repository; a developer has them beside it. */
  private static final Path EMNIST = Path.of("..", "..", "shared", "data", "emnist");

  @Test
  void printedGlyphCroppedAnewIsNearlyTheCrop() throws IOException {
    CropBatch crops =
        new FontGlyphs(FontFace.below(RemappedFont.SAMPLES), 3, 3)
            .make(new SplittableRandom(1))
            .crops();

    double[] likeness = likeness(crops);

    assertTrue(Arrays.stream(likeness).average().orElseThrow() > 0.98);
    assertTrue(shareAbove(0.9, likeness) > 0.99);
  }

  /**
   * Some of EMNIST's images hold specks below half of white. They are no ink here, and the glyph
   * comes to lie in the middle without them.
   */
  @Test
  void emnistGlyphCroppedAnewIsNearlyTheCrop() throws IOException {
    assumeTrue(Files.isDirectory(EMNIST), "EMNIST is not in " + EMNIST + ": skipped");
    CropBatch crops = Datasets.named("emnist-byclass").test(EMNIST).crops();

    double[] likeness = likeness(crops.select(IntStream.range(0, 2000)));

    assertTrue(Arrays.stream(likeness).average().orElseThrow() > 0.96);
    assertTrue(shareAbove(0.9, likeness) > 0.97);
  }

  @Test
  void blankCropHasNoInk() {
    assertNull(RestoredGlyph.of(new byte[CropBatch.CROP_BYTES]));
  }

  private static double shareAbove(double least, double[] values) {
    return Arrays.stream(values).filter(value -> value > least).count() / (double) values.length;
  }

  /** Of each crop, its correlation with what becomes of it, 1 for the same. */
  private static double[] likeness(CropBatch crops) {
    GlyphCropper cropper = new GlyphCropper();
    return IntStream.range(0, crops.size())
        .mapToDouble(
            i -> {
              GlyphInk restored = RestoredGlyph.of(crops.crop(i));
              return correlation(crops.crop(i), cropper.crop(List.of(restored)).pixels());
            })
        .toArray();
  }

  /** Pearson's, of grey values. */
  private static double correlation(byte[] one, byte[] other) {
    double meanOne = mean(one);
    double meanOther = mean(other);
    double both = 0;
    double squaresOne = 0;
    double squaresOther = 0;
    for (int i = 0; i < one.length; i++) {
      double a = Byte.toUnsignedInt(one[i]) - meanOne;
      double b = Byte.toUnsignedInt(other[i]) - meanOther;
      both += a * b;
      squaresOne += a * a;
      squaresOther += b * b;
    }
    return both / Math.sqrt(squaresOne * squaresOther);
  }

  private static double mean(byte[] greys) {
    return IntStream.range(0, greys.length)
        .map(i -> Byte.toUnsignedInt(greys[i]))
        .average()
        .orElseThrow();
  }
}
