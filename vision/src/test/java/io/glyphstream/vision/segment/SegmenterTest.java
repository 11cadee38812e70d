package io.glyphstream.vision.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.clean.PageCleaner;
import io.glyphstream.vision.fixture.FixturePages;
import io.glyphstream.vision.fixture.PageCanvas;
import io.glyphstream.vision.fixture.SampleFont;
import io.glyphstream.vision.fixture.TruthGlyph;
import io.glyphstream.vision.layout.LayoutFinder;
import io.glyphstream.vision.scan.PageImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmenterTest {

  /** A stroke's width. */
  private static final int STROKE_PX = 7;

  /** The widest overlap and what a joining stroke may be cut off too long or too short. */
  private static final int TOUCHING_PX = 12;

  @Test
  void everyWrittenGlyphHasACandidateOfItsSize() {
    PageCanvas canvas = FixturePages.note(0, 31);

    List<LineLattice> lines = segment(canvas.page()).lines();

    long found = canvas.glyphs().stream().filter(glyph -> hasCandidate(lines, glyph)).count();
    assertTrue(found >= 0.97 * canvas.glyphs().size(), found + " of " + canvas.glyphs().size());
  }

  @Test
  void digitsInFieldsAreCountedRight() {
    PageCanvas canvas = FixturePages.form(0, 32);

    LineLattice digits = segment(canvas.page()).lines().get(1);

    List<TruthGlyph> written =
        canvas.glyphs().stream().filter(glyph -> glyph.box().height() > 40).limit(9).toList();
    assertTrue(written.stream().allMatch(glyph -> hasCandidate(List.of(digits), glyph)));
    assertEquals(9, 1 + digits.cuts().stream().filter(cut -> cut.gap() > 0).count());
    assertEquals(1, digits.cuts().stream().filter(cut -> cut.spaceProbability() > 0.5).count());
  }

  @Test
  void glyphsThatCrossABoxAreWhole() {
    PageCanvas canvas =
        new PageCanvas(900, 500, 300, 33)
            .box(200, 200, 420, 98, 5)
            .hand("4", 240, 312, 60)
            .hand("9", 590, 280, 60)
            .hand("q", 420, 288, 60);

    List<LineLattice> lines = segment(canvas.page()).lines();

    for (TruthGlyph glyph : canvas.glyphs()) {
      assertTrue(hasCandidate(lines, glyph), glyph + " in " + lines);
    }
  }

  @Test
  void noCutPartsADotFromItsStem() {
    PageCanvas canvas = new PageCanvas(700, 400, 300, 34).hand("hijk", 200, 200, 60);

    LineLattice line = segment(canvas.page()).lines().get(0);

    assertTrue(line.candidates().stream().allMatch(candidate -> candidate.box().height() > 14));
    assertTrue(canvas.glyphs().stream().allMatch(glyph -> hasCandidate(List.of(line), glyph)));
  }

  @Test
  void commaBelowTheRightOfALetterIsAGlyphOfItsOwn() {
    PageCanvas canvas = new PageCanvas(900, 400, 300, 40).hand("which hill", 200, 200, 60);
    Box letter = canvas.glyphs().get(8).box();
    canvas.stroke(letter.right() + 4, 206, letter.right() - 1, 222, 6);

    LineLattice line = segment(canvas.page()).lines().get(0);

    assertTrue(hasCandidate(List.of(line), canvas.glyphs().get(8)));
  }

  @Test
  void strokesOfAQuotationMarkAreACandidate() {
    PageCanvas canvas = new PageCanvas(900, 400, 300, 41).hand("so he said", 200, 200, 60);
    int x = canvas.glyphs().get(7).box().right() + 15;
    canvas.stroke(x, 142, x - 2, 162, 6).stroke(x + 14, 142, x + 12, 162, 6);

    LineLattice line = segment(canvas.page()).lines().get(0);

    Box mark = new Box(x - 5, 142, 22, 20);
    assertTrue(
        line.candidates().stream().anyMatch(candidate -> isNear(candidate.box(), mark, STROKE_PX)),
        mark + "none in " + line);
  }

  @Test
  void touchingGlyphsAreCut() {
    PageCanvas canvas = new PageCanvas(700, 400, 300, 35).hand("3", 200, 200, 60);
    int right = canvas.glyphs().get(0).box().right();
    canvas.hand("3", right - 5, 200, 60).hand("8", 420, 200, 60);

    LineLattice line = segment(canvas.page()).lines().get(0);

    canvas.glyphs().forEach(glyph -> assertTrue(hasCandidate(List.of(line), glyph), "" + glyph));
  }

  @Test
  void digitsThatOverlapByUpToASeventhAreBothAmongTheCandidates() {
    Random random = new Random(37);
    int pairs = 120;
    int whole = 0;
    for (int i = 0; i < pairs; i++) {
      PageCanvas canvas = new PageCanvas(400, 300, 300, i).hand("8", 40, 200, 60);
      drawTouching(canvas, random);

      List<LineLattice> lines = segment(canvas.page()).lines();

      List<TruthGlyph> pair = canvas.glyphs().subList(1, 3);
      whole += pair.stream().allMatch(glyph -> hasCandidate(lines, glyph, TOUCHING_PX)) ? 1 : 0;
    }
    assertTrue(whole >= 0.95 * pairs, whole + " of " + pairs);
  }

  /** Two digits that share up to 15 % of the narrower one's columns. */
  private static void drawTouching(PageCanvas canvas, Random random) {
    String left = Integer.toString(random.nextInt(10));
    String right = Integer.toString(random.nextInt(10));
    Box alone = inkAt100(right);
    canvas.write(SampleFont.HAND, left, 150, 200, 60, 0);
    Box box = canvas.glyphs().get(1).box();
    double overlap = 0.15 * random.nextDouble() * Math.min(box.width(), alone.width());
    double x = box.right() - overlap - (alone.x() - 100);
    canvas.write(SampleFont.HAND, right, x, 200, 60, 0);
  }

  /** Where a glyph's ink lies if it is set at 100 px. */
  private static Box inkAt100(String text) {
    PageCanvas canvas = new PageCanvas(300, 300, 300, 1);
    return canvas.write(SampleFont.HAND, text, 100, 200, 60, 0).glyphs().get(0).box();
  }

  @Test
  void candidatesStayAFewPerGlyph() {
    PageCanvas canvas = FixturePages.note(0, 38);

    int candidates = segment(canvas.page()).glyphs().size();

    assertTrue(candidates <= 6 * canvas.glyphs().size(), candidates + " candidates");
  }

  @Test
  void spacesBetweenWordsAreLikelyAndThoseBetweenLettersAreNot() {
    PageCanvas canvas = new PageCanvas(1400, 400, 300, 36).hand("BAKE THE BREAD", 150, 200, 60);

    LineLattice line = segment(canvas.page()).lines().get(0);

    assertEquals(2, line.cuts().stream().filter(cut -> cut.spaceProbability() > 0.5).count());
  }

  @Test
  void spacesFollowTheLinesOwnGaps() {
    PageCanvas canvas = new PageCanvas(1700, 600, 300, 39);
    canvas.print("every tight line has spaces", 150, 200, 40);
    canvas.hand("F T U J S P N O I Y M Q", 150, 400, 60);

    List<LineLattice> lines = segment(canvas.page()).lines();

    assertEquals(4, spaces(lines.get(0)));
    assertEquals(0, spaces(lines.get(1)));
  }

  private static long spaces(LineLattice line) {
    return line.cuts().stream().filter(cut -> cut.spaceProbability() > 0.5).count();
  }

  @Test
  void latticesOfAnyInkAreSound() {
    for (long seed = 0; seed < 25; seed++) {
      InkImage ink = new PageCleaner().clean(scribble(seed));
      Segmentation segmentation = new Segmenter().segment(new LayoutFinder().find(ink));
      for (LineLattice line : segmentation.lines()) {
        assertSound(line, segmentation, ink);
      }
    }
  }

  private static void assertSound(LineLattice line, Segmentation page, InkImage ink) {
    boolean[] reached = new boolean[line.cuts().size()];
    reached[0] = true;
    for (Candidate candidate : line.candidates()) {
      Box box = candidate.box();
      assertTrue(box.x() >= 0 && box.y() >= 0);
      assertTrue(box.right() <= ink.width() && box.bottom() <= ink.height());
      assertEquals(box, Slant.of(line).givenTo(page.glyphs().get(candidate.crop()).ink()).box());
      reached[candidate.to()] |= reached[candidate.from()];
    }
    assertTrue(reached[reached.length - 1], "no path through " + line);
    for (int i = 1; i < line.cuts().size(); i++) {
      Cut cut = line.cuts().get(i);
      assertTrue(cut.x() >= line.cuts().get(i - 1).x(), "cuts out of order in " + line);
    }
  }

  /** A page of random strokes, glyphs and rules. */
  private static PageImage scribble(long seed) {
    Random random = new Random(seed);
    PageCanvas canvas = new PageCanvas(900, 700, 100 + random.nextInt(400), seed);
    canvas.turn(random.nextDouble() * 8 - 4);
    for (int i = 0; i < 30; i++) {
      int x = random.nextInt(900);
      int y = random.nextInt(700);
      canvas.stroke(x, y, x + random.nextInt(200) - 100, y + random.nextInt(120) - 60, 5);
      canvas.hand("" + (char) ('a' + random.nextInt(26)), x, y, 10 + random.nextInt(100));
    }
    canvas.box(100, 100, 400, 90, 4).stroke(0, 500, 900, 500, 3);
    return canvas.noise(random.nextInt(40)).page();
  }

  private static boolean hasCandidate(List<LineLattice> lines, TruthGlyph glyph) {
    return hasCandidate(lines, glyph, STROKE_PX);
  }

  /** Whether a candidate's edges all lie within so many px of the glyph's. */
  private static boolean hasCandidate(List<LineLattice> lines, TruthGlyph glyph, int most) {
    return lines.stream()
        .flatMap(line -> line.candidates().stream())
        .anyMatch(candidate -> isNear(candidate.box(), glyph.box(), most));
  }

  private static boolean isNear(Box found, Box truth, int most) {
    return Math.abs(found.x() - truth.x()) <= most
        && Math.abs(found.y() - truth.y()) <= most
        && Math.abs(found.right() - truth.right()) <= most
        && Math.abs(found.bottom() - truth.bottom()) <= most;
  }

  private static Segmentation segment(PageImage page) {
    return new Segmenter().segment(new LayoutFinder().find(new PageCleaner().clean(page)));
  }
}
