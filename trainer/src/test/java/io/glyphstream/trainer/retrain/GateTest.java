package io.glyphstream.trainer.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GateTest {

  private static final Gate GATE = new Gate(0.5, 0.05, 0.2, 20);

  @Test
  void clearGainWithoutLossIsPromoted() {
    Gate.Decision decision = GATE.decide(seen(100, 12, 2, 0.9, 0.9));

    assertTrue(decision.promoted(), decision.reason());
    assertTrue(decision.reason().contains("+10.00 points of 100"), decision.reason());
  }

  @Test
  void twoTenthsOfAPointBelowTheBestEverIsTheMost() {
    assertTrue(GATE.decide(seen(100, 12, 2, 0.898, 0.9)).promoted());
    assertRefused("held-out base data", seen(100, 12, 2, 0.8979, 0.9));
    assertRefused("best/1.0.0", seen(100, 100, 0, 0.8, 0.9));
  }

  @Test
  void nobodyMayAllowALargerLoss() {
    assertThrows(IllegalArgumentException.class, () -> new Gate(0.5, 0.05, 0.21, 20));
    assertThrows(IllegalArgumentException.class, () -> new Gate(-0.1, 0.05, 0.2, 20));
    assertThrows(IllegalArgumentException.class, () -> new Gate(0.5, 0, 0.2, 20));
    assertThrows(IllegalArgumentException.class, () -> new Gate(0.5, 0.05, 0.2, 0));
  }

  @Test
  void noGainIsRefused() {
    assertRefused("more right", seen(100, 5, 5, 0.9, 0.9));
    assertRefused("more right", seen(100, 2, 9, 0.95, 0.9));
    assertRefused("more right", seen(1000, 4, 0, 0.9, 0.9));
  }

  /** 6 of 7 happens by chance in 8 of 128 cases, 7 of 7 in 1. */
  @Test
  void gainThatMayBeChanceIsRefused() {
    assertEquals(8 / 128.0, seen(100, 6, 1, 0.9, 0.9).chance(), 1e-12);
    assertEquals(1 / 128.0, seen(100, 7, 0, 0.9, 0.9).chance(), 1e-12);
    assertRefused("chance", seen(100, 6, 1, 0.9, 0.9));
    assertTrue(GATE.decide(seen(100, 7, 0, 0.9, 0.9)).promoted());
    assertTrue(new Gate(0.5, 1, 0.2, 20).decide(seen(100, 6, 1, 0.9, 0.9)).promoted());
  }

  @Test
  void tooFewHeldOutLabelsPromoteNothing() {
    assertRefused("19 labels are held out", seen(19, 19, 0, 0.9, 0.9));
    assertRefused("0 labels are held out", seen(0, 0, 0, 0.9, 0.9));
  }

  private static void assertRefused(String reason, Gate.Comparison seen) {
    Gate.Decision decision = GATE.decide(seen);
    assertFalse(decision.promoted());
    assertTrue(decision.reason().contains(reason), decision.reason());
  }

  private static Gate.Comparison seen(
      int labels, int gained, int lost, double challenger, double best) {
    return new Gate.Comparison(labels, gained, lost, challenger, best, "best/1.0.0");
  }
}
