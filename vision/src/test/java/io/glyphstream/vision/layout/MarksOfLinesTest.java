package io.glyphstream.vision.layout;

import static io.glyphstream.vision.layout.LayoutFinderTest.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.fixture.PageCanvas;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dots, commas and quotation marks: they make no lines, and take no letters from theirs. */
class MarksOfLinesTest {

  @Test
  void commasInARowAreNoLine() {
    PageCanvas canvas =
        new PageCanvas(1700, 500, 300, 34).hand("so, he, an, oh, we, us, me", 150, 200, 70);

    List<TextLine> lines = lines(canvas.page());

    assertEquals(1, lines.size());
    assertEquals(20, lines.get(0).components().size());
  }

  @Test
  void quotationMarksAndDotsInARowAreNoLine() {
    PageCanvas canvas =
        new PageCanvas(2000, 500, 300, 35)
            .hand("copy from my workbasket", 150, 200, 60)
            .hand("\"Give me,\" I said: \"I did it;\" but \"hi\"", 150, 350, 80);

    List<TextLine> lines = lines(canvas.page());

    assertEquals(2, lines.size());
    assertEquals(350, lines.get(1).metrics().baselineAt(900), 5);
    assertEquals(80, lines.get(1).metrics().capHeight(), 9);
  }

  @Test
  void apostropheAmongShortLettersIsInTheirLine() {
    PageCanvas canvas =
        new PageCanvas(2400, 400, 300, 36).hand("the hill saw ocean essence", 150, 200, 60);
    Box letter = canvas.glyphs().get(18).box();
    canvas.stroke(letter.right() + 5, 120, letter.right() + 2, 152, 7);

    assertEquals(1, lines(canvas.page()).size());
  }

  @Test
  void letterBehindACommaStaysInItsLine() {
    PageCanvas canvas =
        new PageCanvas(1700, 400, 300, 37).hand("sum ape yes pen yet pig", 150, 200, 60);
    for (int glyph : new int[] {5, 8, 11, 14}) {
      Box letter = canvas.glyphs().get(glyph).box();
      canvas.stroke(letter.right() + 12, 196, letter.right() + 6, 226, 8);
    }

    assertEquals(1, lines(canvas.page()).size());
  }

  @Test
  void dotsBelongToTheLineBelowThem() {
    PageCanvas canvas =
        new PageCanvas(1200, 500, 300, 26)
            .hand("gypsy jay", 150, 200, 60)
            .hand("iji iji", 150, 300, 60);

    List<TextLine> lines = lines(canvas.page());

    assertEquals(2, lines.size());
    assertEquals(12, lines.get(1).components().size());
  }

  @Test
  void strayDotsAreNoLines() {
    PageCanvas canvas = new PageCanvas(1200, 900, 300, 27).hand("BAKER", 150, 200, 60);
    Random random = new Random(27);
    for (int i = 0; i < 40; i++) {
      canvas.dot(50 + random.nextInt(1100), 400 + random.nextInt(450), 5 + random.nextInt(6));
    }

    assertEquals(1, lines(canvas.page()).size());
  }
}
