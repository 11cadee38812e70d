package io.glyphstream.vision.crop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.vision.clean.PageCleaner;
import io.glyphstream.vision.fixture.PageCanvas;
import io.glyphstream.vision.fixture.SampleFont;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.layout.LayoutFinder;
import io.glyphstream.vision.layout.TextLine;
import io.glyphstream.vision.segment.GlyphInk;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphCropperTest {

  private static final int SIDE = CropBatch.SIDE;

  private final GlyphCropper cropper = new GlyphCropper();

  @Test
  void noGlyphsNoCrops() {
    assertEquals(0, cropper.crop(List.of()).size());
  }

  @Test
  void inkIsWhiteOnBlackInTheMiddleWithABorder() {
    byte[] crop = crop(rectangle(30, 50), 50);

    assertEquals(255, at(crop, 14, 14), 2);
    assertEquals(0, at(crop, 0, 14));
    assertEquals(0, at(crop, 14, 0));
    assertEquals(0, at(crop, 14, 27));
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        assertEquals(at(crop, x, y), at(crop, SIDE - 1 - x, y), 24, x + ", " + y);
      }
    }
  }

  @Test
  void smallGlyphsFillLessOfTheirSquareThanTallOnes() {
    assertEquals(28 * 50 / 62.0, extent(crop(rectangle(50, 50), 50)), 1);
    assertEquals(28 * 30 / 42.0, extent(crop(rectangle(30, 30), 50)), 1);
  }

  /** At 150 dpi a page's px is as large as a crop's, so that edges move by up to half of one. */
  @ParameterizedTest
  @CsvSource({"150,16", "300,0.1", "450,8", "600,8"})
  void resolutionHardlyChangesTheCrop(int dpi, double most) {
    byte[] reference = crop(glyph("R", 300, 60));

    byte[] crop = crop(glyph("R", dpi, 60));

    assertTrue(difference(reference, crop) < most, "" + difference(reference, crop));
  }

  @Test
  void transposedGlyphHasAnotherCrop() {
    GlyphInk upright = glyph("T", 300, 60);
    Box box = upright.ink().box();
    byte[] mask = new byte[box.width() * box.height()];
    for (int i = 0; i < mask.length; i++) {
      mask[i % box.width() * box.height() + i / box.width()] = upright.ink().mask()[i];
    }
    GlyphInk transposed =
        new GlyphInk(new InkPatch(new Box(0, 0, box.height(), box.width()), mask), 60);

    assertTrue(difference(crop(upright), crop(transposed)) > 25);
    byte[] crop = crop(upright);
    assertTrue(
        ink(crop, 0, SIDE / 3) > 1.5 * ink(crop, 2 * SIDE / 3, SIDE), "T has its bar on top");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B", "R", "8", "3", "g", "m"})
  void cropOfAnEnlargedCropIsTheSame(String text) {
    byte[] crop = crop(glyph(text, 300, 60));

    byte[] again = EnlargedCrop.of(crop, cropper);

    assertTrue(difference(crop, again) < 9, text + ": " + difference(crop, again));
  }

  @Test
  void anyInkHasACrop() {
    Random random = new Random(41);
    for (int round = 0; round < 300; round++) {
      int width = 1 + random.nextInt(round % 3 == 0 ? 300 : 20);
      int height = 1 + random.nextInt(round % 3 == 1 ? 300 : 20);
      byte[] mask = new byte[width * height];
      mask[random.nextInt(mask.length)] = 1;
      for (int i = 0; i < mask.length; i++) {
        mask[i] |= (byte) (random.nextInt(1 + round % 7) == 0 ? 1 : 0);
      }
      InkPatch ink = new InkPatch(new Box(3, 4, width, height), mask);

      byte[] crop = crop(new GlyphInk(ink, 1 + random.nextInt(200)));

      assertTrue(max(crop) > 200, "darkest " + max(crop) + " of " + ink.box());
    }
  }

  private byte[] crop(InkPatch ink, double capHeight) {
    return crop(new GlyphInk(ink, capHeight));
  }

  private byte[] crop(GlyphInk glyph) {
    return cropper.crop(List.of(glyph)).crop(0);
  }

  /** A glyph of a page scanned at a resolution, beside capitals that tell the cap height. */
  private static GlyphInk glyph(String text, double dpi, double capHeightAt300) {
    double zoom = dpi / 300;
    PageCanvas canvas = new PageCanvas((int) (900 * zoom), (int) (300 * zoom), dpi, 42);
    canvas.write(SampleFont.HAND, text, 100 * zoom, 150 * zoom, capHeightAt300 * zoom, 0);
    TextLine line = new LayoutFinder().find(new PageCleaner().clean(canvas.page())).lines().get(0);
    return new GlyphInk(line.components().get(0), capHeightAt300 * zoom);
  }

  private static InkPatch rectangle(int width, int height) {
    byte[] mask = new byte[width * height];
    Arrays.fill(mask, (byte) 1);
    return new InkPatch(new Box(0, 0, width, height), mask);
  }

  private static int at(byte[] crop, int x, int y) {
    return crop[y * SIDE + x] & 0xFF;
  }

  /** Width of the middle row's ink, px, by its sum. */
  private static double extent(byte[] crop) {
    double sum = 0;
    for (int x = 0; x < SIDE; x++) {
      sum += at(crop, x, SIDE / 2) / 255.0;
    }
    return sum;
  }

  private static double ink(byte[] crop, int fromRow, int toRow) {
    double sum = 0;
    for (int i = fromRow * SIDE; i < toRow * SIDE; i++) {
      sum += crop[i] & 0xFF;
    }
    return sum;
  }

  private static int max(byte[] crop) {
    int max = 0;
    for (byte pixel : crop) {
      max = Math.max(max, pixel & 0xFF);
    }
    return max;
  }

  private static double difference(byte[] one, byte[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
    }
    return sum / one.length;
  }
}
