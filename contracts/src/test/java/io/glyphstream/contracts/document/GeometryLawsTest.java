package io.glyphstream.contracts.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.Samples;
import org.junit.jupiter.api.Test;

class GeometryLawsTest {

  private static final int CASES = 500;

  @Test
  void unionHoldsBoth() {
    for (int seed = 0; seed < CASES; seed++) {
      Samples samples = new Samples(seed);
      Box a = samples.box();
      Box b = samples.box();
      Box union = a.union(b);
      assertEquals(union, b.union(a));
      assertTrue(union.contains(a.x(), a.y()) && union.contains(a.right() - 1, a.bottom() - 1));
      assertTrue(union.contains(b.centreX(), b.centreY()));
    }
  }

  @Test
  void overlapIsTheShareOfBothThatBothHold() {
    for (int seed = 0; seed < CASES; seed++) {
      Samples samples = new Samples(seed);
      Box a = samples.box();
      Box b = samples.box();
      assertEquals(1, a.overlap(a));
      assertEquals(a.overlap(b), b.overlap(a));
      assertTrue(a.overlap(b) >= 0 && a.overlap(b) <= 1);
    }
    assertEquals(1.0 / 7, new Box(0, 0, 2, 2).overlap(new Box(1, 1, 2, 2)));
    assertEquals(0, new Box(0, 0, 2, 2).overlap(new Box(2, 0, 2, 2)));
  }

  @Test
  void mappedBoxHoldsTheMappedCentre() {
    for (int seed = 0; seed < CASES; seed++) {
      Samples samples = new Samples(seed);
      Box box = samples.box();
      Affine affine = samples.geometry().uprightToScan();
      Box mapped = affine.map(box);
      double x = affine.mapX(box.centreX(), box.centreY());
      double y = affine.mapY(box.centreX(), box.centreY());
      assertTrue(Math.abs(x - mapped.centreX()) <= 1, () -> affine + " " + box + " " + mapped);
      assertTrue(Math.abs(y - mapped.centreY()) <= 1, () -> affine + " " + box + " " + mapped);
    }
  }

  @Test
  void identityLeavesBoxesAlone() {
    Box box = new Samples(7).box();

    assertEquals(box, Affine.IDENTITY.map(box));
  }

  @Test
  void boxesAndPagesWithoutAreaAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Box(0, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> PageGeometry.upright(1, 0, 300));
    assertThrows(IllegalArgumentException.class, () -> PageGeometry.upright(1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new PageId("d", 1, 1, 1));
  }
}
