package io.glyphstream.contracts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HashDrawTest {

  private static final int DRAWS = 20_000;

  @Test
  void boundsAreThoseOfThe32Bits() {
    assertEquals(0, HashDraw.first("00000000ffffffff"));
    assertEquals(1 - Math.pow(2, -32), HashDraw.last("00000000ffffffff"));
    assertEquals(0.5, HashDraw.first("8000000000"));
  }

  @Test
  void bothDrawsAreEvenAndKnowNothingOfEachOther() {
    int first = 0;
    int last = 0;
    int both = 0;
    for (int i = 0; i < DRAWS; i++) {
      String hash = Sha256.hex(Integer.toString(i).getBytes(StandardCharsets.UTF_8));
      boolean isFirst = HashDraw.first(hash) < 0.2;
      boolean isLast = HashDraw.last(hash) < 0.5;
      first += isFirst ? 1 : 0;
      last += isLast ? 1 : 0;
      both += isFirst && isLast ? 1 : 0;
    }
    assertShare(0.2, first);
    assertShare(0.5, last);
    assertShare(0.1, both);
  }

  /** Within five standard deviations. */
  private static void assertShare(double expected, int count) {
    double deviation = Math.sqrt(expected * (1 - expected) / DRAWS);
    assertTrue(Math.abs((double) count / DRAWS - expected) < 5 * deviation, count + " of " + DRAWS);
  }
}
