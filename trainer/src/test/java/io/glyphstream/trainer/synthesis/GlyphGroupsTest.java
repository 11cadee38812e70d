package io.glyphstream.trainer.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.trainer.synthesis.GlyphGroup.SetGlyph;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.Slant;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GlyphGroupsTest {

  private static final int CAP_HEIGHT = 40;

  @Test
  void neighboursTouchOrAreJoined() throws IOException {
    GlyphGroups groups = new GlyphGroups(HandPrint.pool());
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 200; round++) {
      GlyphGroup group = groups.written(4, random);

      assertEquals(4, group.glyphs().size());
      for (int i = 1; i < group.glyphs().size(); i++) {
        Box left = group.glyphs().get(i - 1).ink().box();
        Box right = group.glyphs().get(i).ink().box();
        double gap = (right.x() - left.right()) / group.capHeight();
        boolean joined = !group.strokes().isEmpty();
        assertTrue(gap <= (joined ? 0.3 : 0.001), "gap " + gap + " in round " + round);
        assertTrue(-gap * group.capHeight() <= 0.15 * Math.min(left.width(), right.width()) + 1);
      }
    }
  }

  @Test
  void lettersOfAFontStandSideBySide() throws IOException {
    GlyphGroups groups = new GlyphGroups(HandPrint.pool());
    SplittableRandom random = new SplittableRandom(6);
    for (int round = 0; round < 100; round++) {
      GlyphGroup group = groups.set(3, random);

      assertEquals(3, group.glyphs().size());
      for (int i = 0; i < 3; i++) {
        SetGlyph glyph = group.glyphs().get(i);
        assertTrue(Character.isLetter(glyph.character().charAt(0)));
        assertTrue(glyph.ink().box().y() < 0, "above the baseline");
        assertTrue(
            i == 0
                || glyph.ink().box().centreX() > group.glyphs().get(i - 1).ink().box().centreX());
      }
    }
  }

  @Test
  void fontsStandUprightWhereTheirSlantIsTakenAway() throws IOException {
    Font upright = HandPrint.fonts().get(0).font();
    FontFace leaning = FontFace.of(upright.deriveFont(AffineTransform.getShearInstance(-0.35, 0)));

    assertEquals(0.35, leaning.slant(), 0.051);
    assertEquals(0.35, slant(leaning, false), 0.15);
    assertEquals(0, slant(leaning, true), 0.1);
  }

  private static double slant(FontFace face, boolean upright) {
    List<String> letters = List.of("thebrownhillhidabuilding".split(""));
    List<SetGlyph> glyphs = face.set(letters, CAP_HEIGHT, upright, new SplittableRandom(7));
    return Slant.of(new GlyphGroup(glyphs, List.of(), 0, CAP_HEIGHT).line()).tangent();
  }

  @Test
  void inkBelongsToTheGlyphThatHasMostOfIt() {
    SetGlyph left = new SetGlyph(block(0, 20), "a");
    SetGlyph right = new SetGlyph(block(30, 20), "b");
    GlyphGroup group = new GlyphGroup(List.of(left, right), List.of(block(15, 20)), 0, CAP_HEIGHT);

    assertEquals(left, group.owner(block(5, 30)));
    assertEquals(right, group.owner(block(15, 30)));
    assertEquals(left, group.owner(block(20, 4)));
    assertEquals(right, group.owner(block(27, 3)));
  }

  @Test
  void groupIsALineOfItsConnectedInk() {
    GlyphGroup apart =
        new GlyphGroup(
            List.of(new SetGlyph(block(0, 20), "a"), new SetGlyph(block(30, 20), "b")),
            List.of(),
            0,
            CAP_HEIGHT);

    assertEquals(
        List.of(block(0, 20).box(), block(30, 20).box()),
        apart.line().components().stream().map(InkPatch::box).toList());
    assertEquals(CAP_HEIGHT, apart.line().metrics().capHeight());
  }

  /** All ink, one cap height high, on the baseline. */
  private static InkPatch block(int x, int width) {
    byte[] mask = new byte[width * CAP_HEIGHT];
    Arrays.fill(mask, (byte) 1);
    return new InkPatch(new Box(x, -CAP_HEIGHT, width, CAP_HEIGHT), mask);
  }
}
