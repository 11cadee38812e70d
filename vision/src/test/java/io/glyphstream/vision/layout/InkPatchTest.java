package io.glyphstream.vision.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.glyphstream.contracts.document.Box;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkPatchTest {

  private static final byte[] MASK = {
    0, 0, 0, 0, 0, //
    0, 0, 1, 0, 0, //
    0, 0, 0, 1, 0, //
    0, 0, 0, 0, 0,
  };

  /** Groups of glyphs are made around a baseline at 0, so that ink may lie above and left of it. */
  @ParameterizedTest
  @CsvSource({"0, 0", "100, 7", "-3, -40", "-2, -1"})
  void inkWithinAnAreaHasItsOwnExtent(int x, int y) {
    InkPatch ink = new InkPatch(new Box(x, y, 5, 4), MASK);

    InkPatch whole = ink.within(ink.box());
    assertEquals(new Box(x + 2, y + 1, 2, 2), whole.box());
    assertArrayEquals(new byte[] {1, 0, 0, 1}, whole.mask());

    InkPatch right = ink.within(new Box(x + 3, y - 5, 90, 90));
    assertEquals(new Box(x + 3, y + 2, 1, 1), right.box());
    assertArrayEquals(new byte[] {1}, right.mask());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-3, -40"})
  void thereIsNoInkWhereThereIsNone(int x, int y) {
    InkPatch ink = new InkPatch(new Box(x, y, 5, 4), MASK);

    assertNull(ink.within(new Box(x, y, 2, 4)));
    assertNull(ink.within(new Box(x + 5, y, 2, 4)));
    assertNull(ink.within(new Box(x, y - 9, 5, 3)));
  }
}
