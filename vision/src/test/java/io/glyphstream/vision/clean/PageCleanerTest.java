package io.glyphstream.vision.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Affine;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.fixture.FixturePages;
import io.glyphstream.vision.fixture.PageCanvas;
import io.glyphstream.vision.fixture.TruthGlyph;
import io.glyphstream.vision.scan.PageImage;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCleanerTest {

  private final PageCleaner cleaner = new PageCleaner();

  @ParameterizedTest
  @ValueSource(doubles = {-9, -5, -2.3, -0.4, 0, 0.7, 3, 5, 8})
  void skewIsFoundToAFifthOfADegree(double degrees) {
    InkImage note = cleaner.clean(FixturePages.note(degrees, 1).page());
    InkImage form = cleaner.clean(FixturePages.form(degrees, 2).page());

    assertEquals(degrees, note.geometry().skewDegrees(), 0.2);
    assertEquals(degrees, form.geometry().skewDegrees(), 0.2);
  }

  @Test
  void shortTextIsNotTurnedByChance() {
    PageCanvas canvas = new PageCanvas(900, 400, 300, 41).hand("so he said", 200, 200, 60);
    int x = canvas.glyphs().get(7).box().right() + 15;
    canvas.stroke(x, 142, x - 2, 162, 6).stroke(x + 14, 142, x + 12, 162, 6);

    assertEquals(0, new PageCleaner().clean(canvas.page()).geometry().skewDegrees(), 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {70, 80, 90})
  void coarseScanHasTheSkewOfAFinerOne(double dpi) {
    assertEquals(skewOfLetter(150), skewOfLetter(dpi), 0.06);
  }

  private static double skewOfLetter(double dpi) {
    return new PageCleaner()
        .clean(FixturePages.letter(dpi, -0.7, 42).page())
        .geometry()
        .skewDegrees();
  }

  @Test
  void inkOfTheUprightPageLiesOnInkOfTheScan() {
    PageImage scan = FixturePages.note(4, 3).page();

    InkImage ink = cleaner.clean(scan);

    Affine map = ink.geometry().uprightToScan();
    int onInk = 0;
    int total = 0;
    for (int i = 0; i < ink.ink().length; i++) {
      if (ink.ink()[i] != 0) {
        double x = i % ink.width() + 0.5;
        double y = i / ink.width() + 0.5;
        int at = (int) map.mapY(x, y) * scan.width() + (int) map.mapX(x, y);
        onInk += (scan.grey()[at] & 0xFF) < 230 ? 1 : 0;
        total++;
      }
    }
    assertTrue(total > 10_000, "ink px: " + total);
    assertTrue(onInk > 0.97 * total, onInk + " of " + total + " ink px");
  }

  @Test
  void unevenLightLeavesTheSameInk() {
    int even = count(cleaner.clean(FixturePages.note(0, 4).page()).ink());
    int dim = count(cleaner.clean(FixturePages.note(0, 4).dim(90).noise(4).page()).ink());

    assertEquals(even, dim, 0.05 * even);
  }

  @ParameterizedTest
  @CsvSource({"0,5", "0.3,3", "-0.2,7", "2,5"})
  void boxesAndRulesLeaveNothingBehind(double skewDegrees, double thickness) {
    PageCanvas canvas = new PageCanvas(1600, 900, 300, 5).turn(skewDegrees);
    canvas.box(200, 200, 600, 98, thickness).box(900, 202, 130, 98, thickness);
    canvas.stroke(150, 500, 1450, 500, thickness).stroke(150, 640, 1450, 641, thickness);

    InkImage ink = cleaner.clean(canvas.noise(8).page());

    assertEquals(0, count(ink.ink()));
  }

  @Test
  void wavyAndBrokenRuleLeavesNothingBehind() {
    PageCanvas canvas = new PageCanvas(1600, 400, 300, 6);
    for (int x = 100; x < 1500; x += 20) {
      double y = 200 + 3 * Math.sin(x / 150.0);
      canvas.stroke(x, y, x + (x % 400 == 0 ? 17 : 20), 200 + 3 * Math.sin((x + 20) / 150.0), 5);
    }

    assertEquals(0, count(cleaner.clean(canvas.noise(8).page()).ink()));
  }

  @Test
  void glyphThatCrossesARuleStaysWhole() {
    PageCanvas ruled = new PageCanvas(800, 400, 300, 7).hand("y", 380, 200, 70);
    Box glyph = ruled.glyphs().get(0).box();
    byte[] alone = cleaner.clean(ruled.page()).ink();
    ruled.stroke(100, 212, 700, 212, 5);

    byte[] unruled = cleaner.clean(ruled.page()).ink();

    int lost = 0;
    for (int i = 0; i < alone.length; i++) {
      int x = i % 800;
      boolean inside = glyph.contains(x, i / 800.0);
      lost += inside && alone[i] != 0 && unruled[i] == 0 ? 1 : 0;
      assertTrue(inside || unruled[i] == 0, "residue at " + x + ", " + i / 800);
    }
    assertTrue(lost < 0.05 * count(alone), lost + " of " + count(alone) + " px lost");
  }

  @Test
  void bowlThatRestsOnARuleStaysClosed() {
    PageCanvas canvas = new PageCanvas(800, 400, 300, 8).hand("0", 380, 200, 60);
    TruthGlyph zero = canvas.glyphs().get(0);
    canvas.stroke(100, zero.box().bottom() - 3, 700, zero.box().bottom() - 3, 5);

    byte[] ink = cleaner.clean(canvas.page()).ink();

    int below = 0;
    for (int y = zero.box().bottom() - 7; y < zero.box().bottom() + 3; y++) {
      below += ink[y * 800 + (int) zero.box().centreX()];
    }
    assertTrue(below >= 3, "the bowl's foot is " + below + " px thick");
  }

  @Test
  void tallStrokesAreNoRules() {
    PageCanvas canvas = new PageCanvas(900, 500, 300, 9);
    canvas.stroke(300, 200, 300, 310, 7).stroke(400, 200, 500, 200, 7);

    assertTrue(count(cleaner.clean(canvas.page()).ink()) > 1000);
  }

  @Test
  void specksAreErasedAndDotsStay() {
    PageCanvas canvas = new PageCanvas(600, 400, 300, 10);
    canvas.dot(100, 100, 2.5).dot(200, 100, 7);

    int ink = count(cleaner.clean(canvas.page()).ink());

    assertEquals(38, ink, 12);
  }

  @Test
  void pageWithoutInkStaysBlank() {
    assertEquals(0, count(cleaner.clean(FixturePages.blank(600, 800)).ink()));
    assertEquals(0, count(cleaner.clean(FixturePages.filled(600, 800, 200)).ink()));
    PageCanvas noisy = new PageCanvas(600, 800, 300, 11).dim(150).noise(10);
    assertEquals(0, count(cleaner.clean(noisy.page()).ink()));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,5000", "5000,1", "30000,3", "2,2", "17,9"})
  void extremeFormatsAreCleaned(int width, int height) {
    for (PageImage page :
        new PageImage[] {
          FixturePages.blank(width, height),
          FixturePages.filled(width, height, 0),
          FixturePages.noise(width, height, 12)
        }) {
      InkImage ink = cleaner.clean(page);
      assertTrue(ink.ink().length >= width * height);
    }
  }

  @Test
  void blackAndNoisyPagesEndSoon() {
    assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          cleaner.clean(FixturePages.filled(2480, 3508, 0));
          cleaner.clean(FixturePages.noise(2480, 3508, 13));
        });
  }

  @Test
  void statedResolutionOutOfRangeIsTolerated() {
    Random random = new Random(14);
    byte[] grey = new byte[200 * 100];
    random.nextBytes(grey);
    for (double dpi : new double[] {0.001, 1, 1e9}) {
      assertEquals(200, cleaner.clean(new PageImage(200, 100, dpi, grey)).width(), 40);
    }
  }

  private static int count(byte[] ink) {
    int count = 0;
    for (byte one : ink) {
      count += one;
    }
    return count;
  }
}
