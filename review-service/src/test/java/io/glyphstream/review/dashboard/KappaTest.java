package io.glyphstream.review.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.review.dashboard.Kappa.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KappaTest {

  /** 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed 0.7, expected 0.5. */
  @Test
  void agreementBeyondChanceIsMeasured() {
    List<Pair> pairs = new ArrayList<>();
    add(pairs, 20, "yes", "yes");
    add(pairs, 5, "yes", "no");
    add(pairs, 10, "no", "yes");
    add(pairs, 15, "no", "no");

    assertEquals(0.4, Kappa.of(pairs).getAsDouble(), 1e-12);
  }

  @Test
  void guessingIsNearZeroAndAgreeingIsOne() {
    Random random = new Random(1);
    List<Pair> guesses = new ArrayList<>();
    List<Pair> same = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String answer = "" + random.nextInt(5);
      guesses.add(new Pair(answer, "" + random.nextInt(5)));
      same.add(new Pair(answer, answer));
    }

    assertEquals(0, Kappa.of(guesses).getAsDouble(), 0.02);
    assertEquals(1, Kappa.of(same).getAsDouble(), 1e-12);
  }

  @Test
  void nothingIsMeasuredWithoutTwoAnswers() {
    assertTrue(Kappa.of(List.of()).isEmpty());
    assertTrue(Kappa.of(List.of(new Pair("7", "7"))).isEmpty());
  }

  /** 81 of 100: 0.7222 to 0.8749 (Wilson's interval). */
  @Test
  void intervalIsWilsons() {
    Proportion share = Proportion.of(81, 100);

    assertEquals(0.7222, share.low(), 1e-4);
    assertEquals(0.8749, share.high(), 1e-4);
    assertTrue(Proportion.of(0, 1).low() >= 0 && Proportion.of(1, 1).high() <= 1);
  }

  private static void add(List<Pair> pairs, int count, String first, String second) {
    for (int i = 0; i < count; i++) {
      pairs.add(new Pair(first, second));
    }
  }
}
