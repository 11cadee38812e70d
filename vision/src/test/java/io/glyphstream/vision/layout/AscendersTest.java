package io.glyphstream.vision.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.LineMetrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AscendersTest {

  private static final int BASELINE = 100;

  /** A line of 21 px letters, tall ones of 35 px, and quotation marks of 10 px at their tops. */
  private static TextLine line(boolean onItsHead, int letters, int tall, int quotes) {
    List<InkPatch> components = new ArrayList<>();
    for (int i = 0; i < letters; i++) {
      components.add(patch(components.size(), BASELINE - 21, 21));
    }
    for (int i = 0; i < tall; i++) {
      components.add(patch(components.size(), onItsHead ? BASELINE - 21 : BASELINE - 35, 35));
    }
    for (int i = 0; i < quotes; i++) {
      components.add(patch(components.size(), onItsHead ? BASELINE + 4 : BASELINE - 35, 10));
    }
    return new TextLine(new LineMetrics(BASELINE, 0, 35, 21.0), components);
  }

  private static InkPatch patch(int index, int y, int height) {
    byte[] mask = new byte[10 * height];
    Arrays.fill(mask, (byte) 1);
    return new InkPatch(new Box(20 * index, y, 10, height), mask);
  }

  @Test
  void quotationMarksAreNoVotes() {
    assertEquals(new Ascenders(40, 0), Ascenders.of(List.of(line(false, 60, 40, 40))));
  }

  @Test
  void lineOnItsHeadReachesDown() {
    assertTrue(Ascenders.of(List.of(line(true, 60, 40, 40))).standOnTheirHead());
  }

  @Test
  void fewTallGlyphsDoNotTell() {
    assertFalse(Ascenders.of(List.of(line(true, 60, 20, 0))).standOnTheirHead());
  }
}
