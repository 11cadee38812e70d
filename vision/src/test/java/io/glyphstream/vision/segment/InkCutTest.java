package io.glyphstream.vision.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.layout.TextLine;
import io.glyphstream.vision.perceptron.Perceptron;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkCutTest {

  private static final Perceptron MODEL = Perceptron.resource(InkCut.class, "cuts.mlp");
  private static final int RING_PX = 40;
  private static final int STROKE_PX = 6;

  @Test
  void glyphsMeetBetweenTwoRingsAndNotInsideOne() {
    InkPatch left = ring(0);
    InkPatch both = left.union(ring(RING_PX - STROKE_PX / 2));

    double between = 0;
    double inside = 0;
    for (InkCut cut : InkCut.of(line(both))) {
      double boundary = MODEL.probability(cut.features());
      boolean leftIsARing = Math.abs(cut.left().box().right() - left.box().right()) < STROKE_PX;
      between = leftIsARing ? Math.max(between, boundary) : between;
      inside = leftIsARing ? inside : Math.max(inside, boundary);
    }

    assertTrue(between > 0.8, "between: " + between);
    assertTrue(inside < 0.2, "inside: " + inside);
  }

  @Test
  void sameInkAtAnotherSizeLooksTheSame() {
    InkPatch both = ring(0).union(ring(RING_PX - STROKE_PX / 2));
    InkPatch twice = both.scaled(2).movedTo(0, 0);
    LineMetrics metrics = new LineMetrics(2 * RING_PX, 0, 2 * RING_PX);

    List<InkCut> small = InkCut.of(line(both));
    List<InkCut> large = InkCut.of(new TextLine(metrics, List.of(twice)));

    assertEquals(small.size(), large.size());
    assertArrayEquals(small.get(0).features(), large.get(0).features(), 0.3f);
  }

  private static TextLine line(InkPatch ink) {
    return new TextLine(new LineMetrics(RING_PX, 0, RING_PX), List.of(ink));
  }

  private static InkPatch ring(int x) {
    byte[] mask = new byte[RING_PX * RING_PX];
    for (int i = 0; i < mask.length; i++) {
      double centre = (RING_PX - 1) / 2.0;
      double radius = Math.hypot(i % RING_PX - centre, i / RING_PX - centre);
      mask[i] = (byte) (radius < RING_PX / 2.0 && radius > RING_PX / 2.0 - STROKE_PX ? 1 : 0);
    }
    return new InkPatch(new Box(x, 0, RING_PX, RING_PX), mask);
  }
}
