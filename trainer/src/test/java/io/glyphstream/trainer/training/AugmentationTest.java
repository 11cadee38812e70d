package io.glyphstream.trainer.training;

import static io.glyphstream.contracts.lattice.CropBatch.CROP_BYTES;
import static io.glyphstream.contracts.lattice.CropBatch.SIDE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.Glyphs;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AugmentationTest {

  private static final Augmentation LIGHT = new Augmentation(9, 0.1, 0.15, 1.7, 0.4, 1);

  /** Draws what makes every distortion the greatest there is. */
  private static final RandomGenerator EXTREME =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return -1;
        }

        @Override
        public double nextDouble() {
          return 1;
        }
      };

  @Test
  void nothingAllowedChangesNothing() {
    float[] target =
        distorted(Augmentation.NONE, Glyphs.noise(1, 3).crop(0), new SplittableRandom(1));

    assertArrayEquals(unit(Glyphs.noise(1, 3).crop(0)), target, 1e-6f);
  }

  @Test
  void sameSeedSameDistortion() {
    float[] one = distorted(LIGHT, Glyphs.letterL(), new SplittableRandom(1));

    assertArrayEquals(one, distorted(LIGHT, Glyphs.letterL(), new SplittableRandom(1)));
    assertFalse(Arrays.equals(one, distorted(LIGHT, Glyphs.letterL(), new SplittableRandom(2))));
  }

  @Test
  void inkStaysBetweenPaperAndFullInk() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      for (float value : distorted(LIGHT, Glyphs.noise(1, i).crop(0), random)) {
        assertTrue(value >= 0 && value <= 1.000001f, "ink " + value);
      }
    }
  }

  @Test
  void shiftMovesTheGlyphRightAndDown() {
    float[] moved = distorted(new Augmentation(0, 0, 0, 2, 0, 0), Glyphs.letterL(), EXTREME);

    assertEquals(centre(unit(Glyphs.letterL()), true) + 2, centre(moved, true), 1e-4);
    assertEquals(centre(unit(Glyphs.letterL()), false) + 2, centre(moved, false), 1e-4);
  }

  @Test
  void rotationKeepsTheInkAndTheOrientation() {
    float[] turned = distorted(new Augmentation(9, 0, 0, 0, 0, 0), Glyphs.letterL(), EXTREME);

    assertEquals(sum(unit(Glyphs.letterL())), sum(turned), 2);
    assertTrue(
        distance(turned, unit(Glyphs.letterL()))
            < distance(turned, unit(Glyphs.transposed(Glyphs.letterL()))));
  }

  @Test
  void scaleEnlargesTheGlyph() {
    float[] large = distorted(new Augmentation(0, 0.1, 0, 0, 0, 0), Glyphs.letterL(), EXTREME);

    assertEquals(1.21 * sum(unit(Glyphs.letterL())), sum(large), 4);
  }

  @Test
  void shearKeepsRowsInPlace() {
    float[] slanted = distorted(new Augmentation(0, 0, 0.15, 0, 0, 0), Glyphs.letterL(), EXTREME);

    assertEquals(centre(unit(Glyphs.letterL()), false), centre(slanted, false), 0.05);
    assertEquals(sum(unit(Glyphs.letterL())), sum(slanted), 1);
  }

  @Test
  void elasticFieldBendsStrokesAndKeepsTheirInk() {
    Augmentation elastic = new Augmentation(0, 0, 0, 0, 0, 1.5);
    float[] straight = unit(Glyphs.letterL());

    float[] bent = distorted(elastic, Glyphs.letterL(), new SplittableRandom(4));

    assertTrue(distance(bent, straight) > 5, "bent by " + distance(bent, straight));
    assertEquals(sum(straight), sum(bent), 0.1 * sum(straight));
  }

  @Test
  void elasticFieldMovesAllAlikeWhereAllKnotsMoveAlike() {
    float[] moved = distorted(new Augmentation(0, 0, 0, 0, 0, 2), Glyphs.letterL(), EXTREME);

    assertEquals(centre(unit(Glyphs.letterL()), true) - 2, centre(moved, true), 1e-4);
    assertEquals(centre(unit(Glyphs.letterL()), false) - 2, centre(moved, false), 1e-4);
  }

  @Test
  void distortionOutOfRangeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Augmentation(90, 0, 0, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Augmentation(0, 0, 0, -1, 0, 0));
  }

  @Test
  void strokeWeightThinsGreyPixelsOnly() {
    byte[] crop = new byte[CROP_BYTES];
    crop[0] = (byte) 255;
    crop[1] = (byte) 128;

    float[] thin = distorted(new Augmentation(0, 0, 0, 0, 0.4, 0), crop, EXTREME);

    assertEquals(1, thin[0]);
    assertEquals(Math.pow(128 / 255.0, Math.exp(0.4)), thin[1], 1e-6);
    assertEquals(0, thin[2]);
  }

  private static float[] distorted(Augmentation augmentation, byte[] crop, RandomGenerator random) {
    float[] target = new float[CROP_BYTES];
    augmentation.distort(crop, 0, target, 0, random);
    return target;
  }

  private static float[] unit(byte[] crop) {
    float[] unit = new float[crop.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = Byte.toUnsignedInt(crop[i]) / 255f;
    }
    return unit;
  }

  private static double sum(float[] ink) {
    double sum = 0;
    for (float value : ink) {
      sum += value;
    }
    return sum;
  }

  private static double centre(float[] ink, boolean horizontal) {
    double moment = 0;
    for (int i = 0; i < ink.length; i++) {
      moment += ink[i] * (horizontal ? i % SIDE : i / SIDE);
    }
    return moment / sum(ink);
  }

  private static double distance(float[] one, float[] other) {
    double distance = 0;
    for (int i = 0; i < one.length; i++) {
      distance += Math.abs(one[i] - other[i]);
    }
    return distance;
  }
}
