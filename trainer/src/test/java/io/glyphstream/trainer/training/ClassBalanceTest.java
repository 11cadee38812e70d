package io.glyphstream.trainer.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassBalanceTest {

  /** 90 of "a", 10 of "b". */
  private static final LabelledSet UNEVEN =
      new LabelledSet(
          Glyphs.noise(100, 1),
          IntStream.range(0, 100).map(i -> i < 90 ? 0 : 1).toArray(),
          List.of("a", "b"));

  @Test
  void naturalBalanceShowsEveryCropOnce() {
    int[] order = new ClassBalance(0).order(UNEVEN, new Random(1));

    assertArrayEquals(IntStream.range(0, 100).toArray(), Arrays.stream(order).sorted().toArray());
    assertArrayEquals(new double[] {0.9, 0.1}, new ClassBalance(0).shares(UNEVEN), 1e-12);
  }

  @Test
  void fullBalanceShowsAllClassesEquallyOften() {
    int[] order = new ClassBalance(1).order(UNEVEN, new Random(1));

    assertEquals(100, order.length);
    assertEquals(50, Arrays.stream(order).filter(index -> index >= 90).count());
    for (int rare = 90; rare < 100; rare++) {
      int index = rare;
      assertEquals(5, Arrays.stream(order).filter(shown -> shown == index).count());
    }
    assertEquals(50, Arrays.stream(order).filter(index -> index < 90).distinct().count());
  }

  @Test
  void squareRootBalanceLiesBetween() {
    double[] shares = new ClassBalance(0.5).shares(UNEVEN);

    assertArrayEquals(new double[] {0.75, 0.25}, shares, 1e-12);
    int[] order = new ClassBalance(0.5).order(UNEVEN, new Random(1));
    assertEquals(25, Arrays.stream(order).filter(index -> index >= 90).count());
  }

  @Test
  void anotherEpochLeavesOutOthers() {
    ClassBalance balance = new ClassBalance(1);
    int[] first = distinct(balance.order(UNEVEN, new Random(1)));

    assertNotEquals(
        Arrays.toString(first), Arrays.toString(distinct(balance.order(UNEVEN, new Random(2)))));
    assertTrue(first.length < UNEVEN.size());
  }

  private static int[] distinct(int[] order) {
    return Arrays.stream(order).distinct().sorted().toArray();
  }
}
