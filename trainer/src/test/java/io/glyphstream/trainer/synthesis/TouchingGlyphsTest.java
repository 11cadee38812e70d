package io.glyphstream.trainer.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.synthesis.GlyphGroup.SetGlyph;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.GlyphInk;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TouchingGlyphsTest {

  private static final int CAP_HEIGHT = 60;
  private static final int STROKE = 6;

  /** Two rings of 40 px, the pen's width over one another. */
  private static final SetGlyph LEFT = new SetGlyph(ring(0), "O");

  private static final SetGlyph RIGHT = new SetGlyph(ring(40 - STROKE / 2), "0");
  private static final GlyphGroup RINGS =
      new GlyphGroup(List.of(LEFT, RIGHT), List.of(), 40, CAP_HEIGHT);

  @Test
  void touchingRingsAreCutApart() {
    List<GlyphInk> cuts = TouchingGlyphs.cuts(RINGS);

    for (SetGlyph ring : RINGS.glyphs()) {
      InkPool.Drawn cut = TouchingGlyphs.right(ring, cuts);
      assertEquals(ring.character(), cut.character());
      assertTrue(cut.ink().ink().overlap(ring.ink()) > 0.8);
    }
  }

  @Test
  void bothRingsTogetherAreAWrongCut() {
    GlyphInk both = new GlyphInk(RINGS.ink(), CAP_HEIGHT);

    assertTrue(TouchingGlyphs.isWrong(both, RINGS));
    assertFalse(TouchingGlyphs.isWrong(new GlyphInk(LEFT.ink(), CAP_HEIGHT), RINGS));
    assertNull(TouchingGlyphs.right(LEFT, List.of(both)));
  }

  @Test
  void narrowPieceIsNotCalledWrong() {
    InkPatch half = LEFT.ink().within(new Box(0, 0, 20, CAP_HEIGHT));

    assertFalse(TouchingGlyphs.isWrong(new GlyphInk(half, CAP_HEIGHT), RINGS));
  }

  @Test
  void cropsShowCharactersAndRejects() throws IOException {
    LabelledSet crops =
        new TouchingGlyphs(new GlyphGroups(HandPrint.pool()), 400).make(new SplittableRandom(1));

    assertTrue(crops.size() >= 400);
    int reject = crops.classSizes()[crops.alphabet().indexOf(BundleMetadata.REJECT)];
    assertTrue(reject > 20 && reject < crops.size() / 2, reject + " rejects");
    assertTrue(IntStream.of(crops.classSizes()).filter(size -> size > 0).count() > 40);
  }

  @Test
  void seedAloneDecides() throws IOException {
    TouchingGlyphs source = new TouchingGlyphs(new GlyphGroups(HandPrint.pool()), 40);
    LabelledSet one = source.make(new SplittableRandom(1));

    assertEquals(one.crops(), source.make(new SplittableRandom(1)).crops());
    assertNotEquals(one.crops(), source.make(new SplittableRandom(2)).crops());
  }

  @Test
  void strokeJoinsTwoLettersThatAreApart() {
    InkPatch right = ring(55);
    InkPatch stroke =
        JoiningStroke.between(
            LEFT.ink(), right, LEFT.ink().box().bottom(), CAP_HEIGHT, new SplittableRandom(1));

    assertTrue(stroke.overlap(LEFT.ink()) > 0);
    assertTrue(stroke.overlap(right) > 0);
    assertTrue(stroke.box().right() <= right.box().right());
    assertTrue(stroke.box().x() >= LEFT.ink().box().x());
  }

  /** A circle of the pen's width, 40 px wide. */
  private static InkPatch ring(int x) {
    byte[] mask = new byte[40 * 40];
    for (int i = 0; i < mask.length; i++) {
      double radius = Math.hypot(i % 40 - 19.5, i / 40 - 19.5);
      mask[i] = (byte) (radius < 20 && radius > 20 - STROKE ? 1 : 0);
    }
    return new InkPatch(new Box(x, 0, 40, 40), mask);
  }
}
