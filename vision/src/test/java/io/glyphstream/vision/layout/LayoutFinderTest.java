package io.glyphstream.vision.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.clean.PageCleaner;
import io.glyphstream.vision.fixture.FixturePages;
import io.glyphstream.vision.fixture.PageCanvas;
import io.glyphstream.vision.scan.PageImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutFinderTest {

  @Test
  void pageWithoutInkHasNoLines() {
    assertTrue(lines(FixturePages.blank(800, 600)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-4, -1, 0, 0.5, 5})
  void linesAreFoundFromTopToBottom(double skewDegrees) {
    List<TextLine> lines = lines(FixturePages.note(skewDegrees, 21).page());

    assertEquals(5, lines.size());
    for (int i = 1; i < lines.size(); i++) {
      double pitch = lines.get(i).box().centreY() - lines.get(i - 1).box().centreY();
      assertEquals(130, pitch, 25);
    }
  }

  @Test
  void metricsAreThoseOfTheWriting() {
    PageCanvas canvas =
        new PageCanvas(1600, 400, 300, 22).hand("Henry bakes 48 good cakes", 200, 200, 64);

    TextLine line = lines(canvas.page()).get(0);

    assertEquals(200, line.metrics().baselineAt(800), 4);
    assertEquals(64, line.metrics().capHeight(), 7);
    assertEquals(38, line.metrics().xHeight(), 5);
  }

  @Test
  void capitalsAndDigitsHaveNoXHeight() {
    PageCanvas canvas =
        new PageCanvas(1600, 400, 300, 32).hand("CALL 38 47 69 TODAY", 200, 200, 64);

    TextLine line = lines(canvas.page()).get(0);

    assertNull(line.metrics().xHeight());
  }

  @Test
  void linesThatClimbAndFallAreFollowed() {
    PageCanvas canvas = new PageCanvas(1700, 1100, 300, 33);
    double[] slopes = {1.5, -1, 0.5, -1.5, 1};
    for (int i = 0; i < slopes.length; i++) {
      canvas.turn(slopes[i]).hand("the old apple tree is high", 150, 200 + 150 * i, 56);
      canvas.turn(-slopes[i]);
    }

    assertEquals(slopes.length, lines(canvas.page()).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {85, 100, 120})
  void tightlySetLinesAreToldApart(int pitch) {
    PageCanvas canvas = new PageCanvas(1700, 1300, 300, 23);
    for (int i = 0; i < 8; i++) {
      canvas.hand(
          i % 2 == 0 ? "every apple hangs high" : "jumpy dogs play big bells",
          150,
          200 + pitch * i,
          56);
    }

    List<TextLine> lines = lines(canvas.page());

    assertEquals(8, lines.size());
    for (int i = 0; i < 8; i++) {
      assertEquals(200 + pitch * i, lines.get(i).metrics().baselineAt(800), 8);
    }
  }

  @Test
  void fieldsOfARowAreOneLineAndLabelsAnother() {
    PageCanvas form = FixturePages.form(0.4, 24);

    List<TextLine> lines = lines(form.page());

    assertEquals(4, lines.size());
    assertEquals(7, lines.get(0).components().size());
    assertEquals(9, lines.get(1).components().size());
    assertEquals(7, lines.get(2).components().size());
    assertEquals(30, lines.get(0).metrics().capHeight(), 4);
    assertEquals(digitHeight(form), lines.get(1).metrics().capHeight(), 4);
  }

  @Test
  void writingOfAnotherSizeBesideIsALineOfItsOwn() {
    PageCanvas canvas =
        new PageCanvas(1600, 400, 300, 25)
            .print("CUSTOMER", 150, 200, 28)
            .hand("HENRY BAKER", 600, 205, 66);

    List<TextLine> lines = lines(canvas.page());

    assertEquals(2, lines.size());
    assertEquals(8, lines.get(0).components().size());
    assertEquals(66, lines.get(1).metrics().capHeight(), 8);
  }

  @Test
  void columnsBelowATitleAreReadOneAfterTheOther() {
    PageCanvas canvas =
        new PageCanvas(1900, 1000, 300, 31).hand("a title over both of the columns", 200, 150, 60);
    for (int i = 0; i < 4; i++) {
      canvas.hand("left hand text", 150, 330 + 140 * i, 50);
      canvas.hand("right hand text", 1050, 390 + 140 * i, 50);
    }

    List<TextLine> lines = lines(canvas.page());

    assertEquals(9, lines.size());
    assertTrue(lines.get(0).box().right() > 1000, "the title comes first");
    assertTrue(lines.subList(1, 5).stream().allMatch(line -> line.box().right() < 1000));
    assertTrue(lines.subList(5, 9).stream().allMatch(line -> line.box().x() > 1000));
  }

  @Test
  void linesOfColumnsAtTheSameHeightAreParted() {
    PageCanvas canvas =
        new PageCanvas(1900, 1100, 300, 33).hand("a title over both of the columns", 200, 150, 60);
    for (int i = 0; i < 4; i++) {
      canvas.hand("left hand text", 150, 330 + 140 * i, 50);
      canvas.hand("right hand text", 1050, 330 + 140 * i, 50);
    }
    canvas.hand("the right one is longer", 1050, 890, 50);

    List<TextLine> lines = lines(canvas.page());

    assertEquals(10, lines.size());
    assertTrue(lines.get(0).box().right() > 1000, "the title comes first");
    assertTrue(lines.subList(1, 5).stream().allMatch(line -> line.box().right() < 1000));
    assertTrue(lines.subList(5, 10).stream().allMatch(line -> line.box().x() > 1000));
  }

  @Test
  void rowsOfFieldsAreNotParted() {
    PageCanvas canvas = new PageCanvas(1900, 900, 300, 34);
    for (int i = 0; i < 4; i++) {
      canvas.hand("7429", 150, 200 + 140 * i, 50).hand("30516", 700, 200 + 140 * i, 50);
    }

    assertEquals(4, lines(canvas.page()).size());
  }

  @Test
  void descenderThatTouchesTheLineBelowIsPartedFromIt() {
    PageCanvas canvas =
        new PageCanvas(1200, 500, 300, 30)
            .hand("happy green day", 150, 200, 60)
            .hand("THREE BREAD HATS", 150, 320, 60);
    Box descender = canvas.glyphs().get(3).box();
    canvas.stroke(descender.centreX() - 5, 205, descender.centreX() - 20, 275, 6);

    List<TextLine> lines = lines(canvas.page());

    assertEquals(2, lines.size());
    assertEquals(200, lines.get(0).metrics().baselineAt(600), 5);
    assertEquals(320, lines.get(1).metrics().baselineAt(600), 5);
  }

  @Test
  void oneGlyphIsALine() {
    assertEquals(1, lines(new PageCanvas(400, 400, 300, 28).hand("7", 200, 200, 60).page()).size());
  }

  @Test
  void componentsAboveTheLimitAreLeftOutAndThePageEndsSoon() {
    int side = 3000;
    byte[] ink = new byte[side * side];
    for (int y = 5; y < side - 12; y += 16) {
      for (int x = 5; x < side - 12; x += 16) {
        for (int i = 0; i < 10; i++) {
          ink[(y + i) * side + x + i / 5] = 1;
        }
      }
    }
    InkImage grid = new InkImage(side, side, ink, PageGeometry.upright(side, side, 200));

    PageLayout layout = assertTimeout(Duration.ofSeconds(60), () -> new LayoutFinder().find(grid));

    int components = layout.lines().stream().mapToInt(line -> line.components().size()).sum();
    assertTrue(components <= ComponentFinder.MOST_COMPONENTS, "components: " + components);
    assertTrue(components > ComponentFinder.MOST_COMPONENTS / 2, "components: " + components);
  }

  @Test
  void patchesKeepTheirInkThroughUnionAndCut() {
    Random random = new Random(29);
    for (int round = 0; round < 200; round++) {
      InkPatch one = randomPatch(random);
      InkPatch other = randomPatch(random);
      InkPatch both = one.union(other);
      for (int y = 0; y < 60; y++) {
        for (int x = 0; x < 60; x++) {
          assertEquals(one.has(x, y) || other.has(x, y), both.has(x, y));
        }
      }
      Box area = new Box(random.nextInt(40), random.nextInt(40), 20, 20);
      InkPatch part = both.within(area);
      for (int y = 0; y < 60 && part != null; y++) {
        for (int x = 0; x < 60; x++) {
          assertEquals(area.contains(x, y) && both.has(x, y), part.has(x, y));
        }
      }
    }
  }

  private static double digitHeight(PageCanvas form) {
    return form.glyphs().stream()
        .filter(glyph -> "7429".contains(glyph.text()))
        .mapToInt(glyph -> glyph.box().height())
        .max()
        .orElseThrow();
  }

  private static InkPatch randomPatch(Random random) {
    Box box =
        new Box(
            random.nextInt(30), random.nextInt(30), 1 + random.nextInt(25), 1 + random.nextInt(25));
    byte[] mask = new byte[box.width() * box.height()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) random.nextInt(2);
    }
    return new InkPatch(box, mask);
  }

  static List<TextLine> lines(PageImage page) {
    return new LayoutFinder().find(new PageCleaner().clean(page)).lines();
  }
}
