package io.glyphstream.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.fixture.FixturePages;
import io.glyphstream.vision.fixture.PageCanvas;
import io.glyphstream.vision.fixture.TruthGlyph;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real scanners, paper and hands do to a page leaves its lines and glyphs as they were. */
class DegradedPagesTest {

  private static final int LINES = 6;

  private final PageSegmenter segmenter = new PageSegmenter();

  static Stream<Arguments> damages() {
    return Stream.of(
        damage("nothing", page -> page),
        damage("light that falls off", page -> page.dim(70).noise(4)),
        damage("grey paper and a pale pen", page -> page.pale(170, 0.3).noise(3)),
        damage("grain", page -> page.grain(0.01)),
        damage("strong noise", page -> page.noise(25)),
        damage("black borders", DegradedPagesTest::withBorders),
        damage("punch holes", page -> page.dot(55, 400, 70).dot(55, 1000, 70)),
        damage("bleed-through", DegradedPagesTest::withBleedThrough),
        damage("ruled lines", page -> ruled(page, 295)),
        damage("ruled lines through the letters", page -> ruled(page, 270)),
        damage("dotted rules", page -> dashed(page, 4, 12)),
        damage("dashed rules", page -> dashed(page, 22, 14)),
        damage("pale squared paper", page -> squared(page, 190)),
        damage("JPEG noise", page -> page.noise(5).jpeg(0.12f)),
        damage("a drawing beside the text", DegradedPagesTest::withDrawing),
        damage("fax", page -> page.noise(20).bilevel(150)));
  }

  private static Arguments damage(String name, UnaryOperator<PageCanvas> damage) {
    return Arguments.of(name, damage);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void damagedPageKeepsItsLinesAndGlyphs(String name, UnaryOperator<PageCanvas> damage) {
    PageCanvas letter = damage.apply(FixturePages.letter(300, 0, 51));

    assertLinesAndGlyphs(letter, 300, 0.95);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200, 400, 600})
  void everyResolutionGivesTheSameLinesAndGlyphs(int dpi) {
    assertLinesAndGlyphs(FixturePages.letter(dpi, 0, 52).noise(5), dpi, 0.95);
  }

  @ParameterizedTest
  @ValueSource(doubles = {90, 180, 270})
  void turnedPageIsTurnedBack(double degrees) {
    PageCanvas letter = FixturePages.letter(300, degrees, 53).noise(5);

    SegmentedInk ink = assertLinesAndGlyphs(letter, 300, 0.95);

    double skew = ink.geometry().skewDegrees();
    assertEquals(0, (skew - degrees + 540) % 360 - 180, 0.3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-15, -11, 11, 15})
  void stronglySkewedPageKeepsItsLines(double degrees) {
    PageCanvas canvas = new PageCanvas(1800, 1500, 300, 54).turn(degrees);
    FixturePages.writeLetter(canvas, 300 / 25.4);

    SegmentedInk ink = segmenter.segment(canvas.noise(5).page());

    assertEquals(LINES, ink.lines().size());
    assertEquals(degrees, ink.geometry().skewDegrees(), 0.3);
  }

  /** Where a square's line runs along a stroke, nothing tells how far the stroke goes. */
  @Test
  void darkSquaresLeaveLinesAndMostGlyphs() {
    assertLinesAndGlyphs(squared(FixturePages.letter(300, 0, 51), 90), 300, 0.9);
  }

  @Test
  void combFieldsKeepTheirCharacters() {
    PageCanvas canvas = new PageCanvas(1500, 900, 300, 57);
    for (int row = 0; row < 4; row++) {
      comb(canvas, "KA42BR709XEH", 100, 200 + 180 * row);
    }

    SegmentedInk ink = segmenter.segment(canvas.noise(5).page());

    assertEquals(4, ink.lines().size());
    long found = canvas.glyphs().stream().filter(glyph -> isFound(glyph, ink, 300)).count();
    assertTrue(found >= 46, found + " of 48");
  }

  /** Characters on a rule, with a tooth of half their height between neighbours. */
  private static void comb(PageCanvas canvas, String text, double x, double y) {
    canvas.stroke(x, y, x + 90 * text.length(), y, 4);
    for (int i = 0; i <= text.length(); i++) {
      canvas.stroke(x + 90 * i, y - 35, x + 90 * i, y, 4);
    }
    for (int i = 0; i < text.length(); i++) {
      canvas.hand(text.substring(i, i + 1), x + 90 * i + 20, y - 12, 60);
    }
  }

  static Stream<String> texts() {
    return Stream.of(
        "QUARTZ BREAD FLAKE JUMP",
        "gypsy puppy yoga pays jay",
        "1452 7730 2457 3174",
        "NOON SOHO XOX 808",
        "Taken in full, May 4th");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void pageOfAnyCharactersIsTurnedBackFromItsHead(String text) {
    assertEquals(180, Math.abs(skew(text, 180)), 1);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void uprightPageOfAnyCharactersStaysUpright(String text) {
    assertEquals(0, skew(text, 0), 1);
  }

  @Test
  void singleWordTellsTooLittle() {
    PageCanvas canvas = new PageCanvas(1700, 900, 300, 56).turn(180);

    SegmentedInk ink = segmenter.segment(canvas.hand("fax", 150, 200, 56).page());

    assertEquals(0, ink.geometry().skewDegrees(), 1);
  }

  private double skew(String text, double degrees) {
    PageCanvas canvas = new PageCanvas(1700, 900, 300, 56).turn(degrees);
    for (int i = 0; i < 2; i++) {
      canvas.hand(text, 150, 200 + 150 * i, 56);
    }
    return segmenter.segment(canvas.noise(5).page()).geometry().skewDegrees();
  }

  private SegmentedInk assertLinesAndGlyphs(PageCanvas letter, double dpi, double least) {
    SegmentedInk ink = segmenter.segment(letter.page());

    assertEquals(LINES, ink.lines().stream().filter(line -> line.cuts().size() > 10).count());
    long found = letter.glyphs().stream().filter(glyph -> isFound(glyph, ink, dpi)).count();
    assertTrue(found >= least * letter.glyphs().size(), found + " of " + letter.glyphs().size());
    return ink;
  }

  private static boolean isFound(TruthGlyph glyph, SegmentedInk ink, double dpi) {
    double most = Math.max(3, 9 * dpi / 300);
    Box truth = glyph.box();
    return ink.lines().stream()
        .flatMap(line -> line.candidates().stream())
        .map(candidate -> candidate.box())
        .anyMatch(
            box ->
                Math.abs(box.x() - truth.x()) <= most
                    && Math.abs(box.right() - truth.right()) <= most
                    && Math.abs(box.y() - truth.y()) <= most
                    && Math.abs(box.bottom() - truth.bottom()) <= most);
  }

  private static PageCanvas withBorders(PageCanvas page) {
    return page.stroke(0, 20, 1417, 20, 60)
        .stroke(15, 0, 15, 1417, 50)
        .stroke(1400, 0, 1400, 1417, 40);
  }

  private static PageCanvas withBleedThrough(PageCanvas page) {
    page.ink(195);
    for (int i = 0; i < LINES; i++) {
      page.stroke(150, 350 + 142 * i, 400, 330 + 142 * i, 7);
      page.stroke(500, 330 + 142 * i, 900, 352 + 142 * i, 7);
    }
    return page;
  }

  private static PageCanvas ruled(PageCanvas page, double first) {
    for (int i = 0; i < LINES; i++) {
      page.stroke(60, first + 141.7 * i, 1360, first + 141.7 * i, 4);
    }
    return page;
  }

  /** Squares of 5 mm. */
  private static PageCanvas squared(PageCanvas page, int grey) {
    page.ink(grey);
    for (double at = 20; at < 1417; at += 59) {
      page.stroke(0, at, 1417, at, 2);
      page.stroke(at, 0, at, 1417, 2);
    }
    return page;
  }

  private static PageCanvas dashed(PageCanvas page, double dash, double gap) {
    for (int i = 0; i < LINES; i++) {
      page.dashes(60, 1360, 300 + 141.7 * i, dash, gap, 4);
    }
    return page;
  }

  private static PageCanvas withDrawing(PageCanvas page) {
    for (int i = 0; i < 40; i++) {
      double angle = i * 2.4;
      page.stroke(
          1270 + 70 * Math.cos(angle),
          700 + 500 * Math.sin(angle),
          1270 + 70 * Math.cos(angle + 2.4),
          700 + 500 * Math.sin(angle + 2.4),
          6);
    }
    return page;
  }
}
