package io.glyphstream.review.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private static final int FREE = 5;
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final BackOff backOff = new BackOff(FREE);

  @Test
  void whoTriesOnAndOnGetsTwiceTheFreeTriesInAMinute() {
    int tries = 0;
    for (long now = 0; now < MINUTE; now += 600) {
      if (backOff.waitOf("anna", now).isZero()) {
        backOff.count("anna", now);
        tries++;
      }
    }

    assertTrue(tries > FREE && tries <= 2 * FREE + 1, tries + " tries");
  }

  @Test
  void waitsDoubleUpToFiveMinutes() {
    for (int i = 0; i < FREE - 1; i++) {
      backOff.count("anna", 0);
      assertEquals(Duration.ZERO, backOff.waitOf("anna", 0));
    }
    for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
      backOff.count("anna", 0);
      assertEquals(Duration.ofSeconds(seconds), backOff.waitOf("anna", 0));
    }
    assertEquals(Duration.ZERO, backOff.waitOf("ben", 0));
  }

  @Test
  void whoWasRightHasNoPastAndAnHourForgets() {
    for (int i = 0; i < 2 * FREE; i++) {
      backOff.count("anna", 0);
      backOff.count("ben", 0);
    }
    backOff.forget("anna");
    backOff.count("ben", 61 * MINUTE);

    assertEquals(Duration.ZERO, backOff.waitOf("anna", 0));
    assertEquals(Duration.ZERO, backOff.waitOf("ben", 61 * MINUTE));
  }

  @Test
  void aTryThatWasRightCountsForNothing() {
    for (int i = 0; i < 100; i++) {
      backOff.count("address", 0);
      backOff.uncount("address");
    }

    assertEquals(Duration.ZERO, backOff.waitOf("address", 0));
  }

  @Test
  void manyNamesPushOutTheOldestOnly() {
    for (int i = 0; i < FREE; i++) {
      backOff.count("anna", 0);
    }
    for (int i = 0; i < 9_999; i++) {
      backOff.count("name " + i, 0);
    }
    assertEquals(Duration.ofSeconds(1), backOff.waitOf("anna", 0));
    backOff.count("one more", 0);
    assertEquals(Duration.ZERO, backOff.waitOf("anna", 0));
  }
}
