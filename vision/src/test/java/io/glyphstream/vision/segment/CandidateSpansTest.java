package io.glyphstream.vision.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.layout.InkPatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateSpansTest {

  private static final int CAP_HEIGHT = 60;
  private static final int WIDTH = 8;

  @Test
  void whatIsBetweenTwoUnlikelyCutsIsNoGlyph() {
    assertEquals(List.of("0-1", "0-2", "0-3", "1-3", "2-3"), spans(0.05, 0.05));
  }

  @Test
  void noGlyphSpansTwoCutsAtWhichGlyphsLikelyMeet() {
    assertEquals(List.of("0-1", "0-2", "1-2", "1-3", "2-3"), spans(0.95, 0.95));
  }

  @Test
  void everySpanIsGlyphWhereCutsTellNothing() {
    assertEquals(List.of("0-1", "0-2", "0-3", "1-2", "1-3", "2-3"), spans(0.5, 0.5));
  }

  /** Seven pieces are too many for one glyph, so that one of the unlikely cuts must be used. */
  @Test
  void unlikelyPiecesAreGlyphsWhereNoPathIsLeft() {
    List<String> spans = spans(0.004, 0.004, 0.004, 0.004, 0.004, 0.004);
    assertEquals(6 + 6 + 5 + 4 + 3 + 2 + 1, spans.size(), spans::toString);
  }

  /** A Y is often a short stroke and a long one. */
  @Test
  void strokesThatShareColumnsMayBeOneGlyph() {
    assertTrue(areOneGlyph(bar(0, 30), bar(29, 32)));
    assertFalse(areOneGlyph(bar(0, 30), bar(31, 32)));
    assertFalse(areOneGlyph(bar(0, 40), bar(39, 45)));
  }

  private static boolean areOneGlyph(InkPatch left, InkPatch right) {
    List<Piece> pieces = List.of(new Piece(left, null), new Piece(right, null));
    return CandidateSpans.of(pieces, CAP_HEIGHT).size() == 3;
  }

  /** Those of upright bars side by side, between which glyphs meet with these probabilities. */
  private static List<String> spans(double... boundaries) {
    List<Piece> pieces = new ArrayList<>(List.of(new Piece(bar(0, WIDTH), null)));
    for (double boundary : boundaries) {
      pieces.add(new Piece(bar(pieces.size() * WIDTH, WIDTH), boundary));
    }
    return CandidateSpans.of(pieces, CAP_HEIGHT).stream()
        .map(span -> span.from() + "-" + span.to())
        .toList();
  }

  private static InkPatch bar(int x, int width) {
    byte[] mask = new byte[width * CAP_HEIGHT];
    Arrays.fill(mask, (byte) 1);
    return new InkPatch(new Box(x, 0, width, CAP_HEIGHT), mask);
  }
}
