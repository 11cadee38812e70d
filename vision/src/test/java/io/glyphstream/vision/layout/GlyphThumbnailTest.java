package io.glyphstream.vision.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.document.Box;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlyphThumbnailTest {

  private static final double ROUNDING = 1e-5;

  @Test
  void inkUpsideDownHasTheThumbnailUpsideDown() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      InkPatch ink = anyInk(random);

      float[] turned = GlyphThumbnail.upsideDown(GlyphThumbnail.of(ink));

      assertArrayEquals(turned, GlyphThumbnail.of(upsideDown(ink)), (float) ROUNDING);
    }
  }

  @Test
  void inkKeepsItsShareOfTheSquare() {
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      InkPatch ink = anyInk(random);
      int side = Math.max(ink.box().width(), ink.box().height());

      double share = 0;
      for (float pixel : GlyphThumbnail.of(ink)) {
        share += pixel / GlyphThumbnail.PIXELS;
      }

      assertEquals((double) ink.area() / (side * side), share, ROUNDING);
    }
  }

  private static InkPatch anyInk(Random random) {
    int width = random.nextInt(1, 60);
    int height = random.nextInt(1, 60);
    byte[] mask = new byte[width * height];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) random.nextInt(2);
    }
    return new InkPatch(new Box(random.nextInt(100), 7, width, height), mask);
  }

  private static InkPatch upsideDown(InkPatch ink) {
    byte[] mask = new byte[ink.mask().length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = ink.mask()[mask.length - 1 - i];
    }
    return new InkPatch(ink.box(), mask);
  }
}
