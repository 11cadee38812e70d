package io.glyphstream.trainer.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.GlyphInk;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of the crops that show no character. */
class NoCharactersTest {

  private static final int ROUNDS = 500;

  @Test
  void fragmentIsASmallerPieceOfItsWhole() throws IOException {
    InkPool pool = HandPrint.pool();
    SplittableRandom random = new SplittableRandom(1);
    int pieces = 0;
    for (int round = 0; round < ROUNDS; round++) {
      InkPatch whole = pool.draw(random).ink().ink();
      InkPatch part = Fragments.part(whole, random);
      if (part != null) {
        Box box = part.box();
        assertEquals(whole.box(), whole.box().union(box));
        assertTrue(box.width() < whole.box().width() || box.height() < whole.box().height());
        assertTrue(ink(part) < ink(whole));
        assertEquals(ink(part), ink(whole.within(box)));
        pieces++;
      }
    }
    assertTrue(pieces > ROUNDS / 2);
  }

  @Test
  void strokeTooThinToBeCutHasNoFragment() {
    InkPatch stroke =
        new InkPatch(
            new Box(0, 0, 2, 12),
            new byte[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});

    for (int seed = 0; seed < 50; seed++) {
      assertNull(Fragments.part(stroke, new SplittableRandom(seed)));
    }
  }

  @Test
  void mergedGlyphsAreWiderThanEach() throws IOException {
    InkPool pool = HandPrint.pool();
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < ROUNDS; round++) {
      InkPool.Drawn left = pool.draw(random);
      InkPool.Drawn right = pool.draw(random);

      GlyphInk merged = MergedGlyphs.joined(left, right, random);

      double width = merged.ink().box().width() / merged.lineCapHeight();
      double pixel = 1 / merged.lineCapHeight();
      assertTrue(width > left.width());
      assertTrue(width > right.width() - pixel, width + " is not above " + right.width());
      assertEquals(left.ink().lineCapHeight(), merged.lineCapHeight());
    }
  }

  @Test
  void allAreRejectsAsManyAsWanted() throws IOException {
    for (CropSource source : sources()) {
      LabelledSet crops = source.make(new SplittableRandom(1));

      assertEquals(40, crops.size());
      int reject = crops.alphabet().indexOf(BundleMetadata.REJECT);
      assertTrue(IntStream.of(crops.labels()).allMatch(label -> label == reject));
    }
  }

  @Test
  void noneIsBlank() throws IOException {
    for (CropSource source : sources()) {
      LabelledSet crops = source.make(new SplittableRandom(1));
      for (int i = 0; i < crops.size(); i++) {
        byte[] crop = crops.crops().crop(i);
        assertTrue(IntStream.range(0, crop.length).anyMatch(px -> crop[px] != 0));
      }
    }
  }

  @Test
  void seedAloneDecides() throws IOException {
    for (CropSource source : sources()) {
      LabelledSet one = source.make(new SplittableRandom(1));

      assertEquals(one.crops(), source.make(new SplittableRandom(1)).crops());
      assertNotEquals(one.crops(), source.make(new SplittableRandom(2)).crops());
    }
  }

  private static List<CropSource> sources() throws IOException {
    InkPool pool = HandPrint.pool();
    return List.of(
        new Fragments(pool, 40), new MergedGlyphs(pool, 40), new Scribbles(40), new Halftones(40));
  }

  private static int ink(InkPatch patch) {
    return (int) IntStream.range(0, patch.mask().length).filter(i -> patch.mask()[i] != 0).count();
  }
}
