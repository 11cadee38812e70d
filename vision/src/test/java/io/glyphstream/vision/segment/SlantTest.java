package io.glyphstream.vision.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.vision.clean.PageCleaner;
import io.glyphstream.vision.fixture.PageCanvas;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.layout.LayoutFinder;
import io.glyphstream.vision.layout.PageLayout;
import io.glyphstream.vision.layout.TextLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlantTest {

  private static final String TEXT = "the quick brown fox hid behind hills";

  @ParameterizedTest
  @ValueSource(doubles = {-0.25, 0.2, 0.35, 0.5})
  void slantOfAHandIsMeasured(double tangent) {
    Slant given = new Slant(tangent, 200);

    Slant found = Slant.of(leaning(line(TEXT), given));

    assertEquals(tangent, found.tangent(), 0.051);
    assertEquals(200, found.baseline(), 5);
  }

  @Test
  void uprightWritingHasNone() {
    assertEquals(0, Slant.of(line(TEXT)).tangent());
    assertEquals(0, Slant.of(line("HELLO 1234567890")).tangent());
    assertNull(lattice(line(TEXT)).metrics().slant());
  }

  @Test
  void fewGlyphsAndThoseThatLeanTheirOwnWayTellNone() {
    assertEquals(0, Slant.of(leaning(line("hill"), new Slant(0.3, 200))).tangent());

    TextLine upright = line(TEXT);
    List<InkPatch> mixed =
        upright.components().stream()
            .map(ink -> new Slant(ink.box().x() % 7 / 10.0, 200).givenTo(ink))
            .toList();
    assertEquals(0, Slant.of(new TextLine(upright.metrics(), mixed)).tangent());
  }

  @Test
  void leaningWritingIsDividedAsIfItStoodUpright() {
    TextLine upright = line(TEXT);
    Slant slant = new Slant(0.35, 200);

    LineLattice found = lattice(leaning(upright, slant));

    assertEquals(0.35, found.metrics().slant(), 0.001);
    int letters = 0;
    for (InkPatch ink : upright.components()) {
      Box written = slant.givenTo(ink).box();
      for (Candidate candidate : found.candidates()) {
        if (candidate.box().equals(written)) {
          assertEquals(ink.box().width(), candidate.width(), 2);
          letters++;
        }
      }
    }
    assertTrue(letters >= 20, letters + " of the line's letters are candidates");
  }

  @Test
  void candidatesLieWhereTheirInkIsOnThePage() {
    TextLine leaning = leaning(line(TEXT), new Slant(0.35, 200));
    List<Box> written = leaning.components().stream().map(InkPatch::box).toList();

    LineLattice found = lattice(leaning);

    List<Box> boxes = found.candidates().stream().map(Candidate::box).toList();
    assertTrue(boxes.stream().allMatch(box -> box.union(found.box()).equals(found.box())));
    assertTrue(boxes.containsAll(written.subList(0, 2)), boxes + " lack some of " + written);
  }

  private static TextLine line(String text) {
    PageCanvas canvas = new PageCanvas(2400, 400, 300, 5).hand(text, 200, 200, 60);
    return new LayoutFinder().find(new PageCleaner().clean(canvas.page())).lines().get(0);
  }

  private static TextLine leaning(TextLine line, Slant slant) {
    return new TextLine(line.metrics(), line.components().stream().map(slant::givenTo).toList());
  }

  private static LineLattice lattice(TextLine line) {
    return new Segmenter().segment(new PageLayout(List.of(line))).lines().get(0);
  }
}
