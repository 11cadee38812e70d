package io.glyphstream.recognition.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogitsLawsTest {

  private static final int CASES = 300;
  private static final int COLUMNS = 62;

  @Test
  void probabilitiesOfARowSumToOneAtEveryTemperature() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Logits logits = logits(random, 3);
      double temperature = 0.1 + random.nextDouble() * 5;
      double sum = Arrays.stream(logits.logProbabilities(2, temperature)).map(Math::exp).sum();
      assertEquals(1, sum, 1e-9);
    }
  }

  @Test
  void addingAConstantChangesNothing() {
    for (int seed = 0; seed < CASES; seed++) {
      Logits logits = logits(new Random(seed), 1);
      float[] raised = logits.values().clone();
      for (int i = 0; i < raised.length; i++) {
        raised[i] += 5;
      }
      double[] one = logits.logProbabilities(0, 1);
      double[] other = new Logits(COLUMNS, raised).logProbabilities(0, 1);
      for (int i = 0; i < COLUMNS; i++) {
        assertEquals(one[i], other[i], 1e-4);
      }
    }
  }

  @Test
  void higherTemperatureIsLessSure() {
    for (int seed = 0; seed < CASES; seed++) {
      Logits logits = logits(new Random(seed), 1);
      double cool = Arrays.stream(logits.logProbabilities(0, 1)).max().orElseThrow();
      double hot = Arrays.stream(logits.logProbabilities(0, 2)).max().orElseThrow();
      assertTrue(hot <= cool);
    }
  }

  @Test
  void rowsAreTheRowsOfTheWhole() {
    Logits logits = logits(new Random(1), 5);

    Logits middle = logits.rows(1, 3);

    assertEquals(3, middle.size());
    assertEquals(logits.values()[2 * COLUMNS + 7], middle.values()[COLUMNS + 7]);
  }

  @Test
  void brokenRowsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Logits(10, new float[11]));
  }

  private static Logits logits(Random random, int rows) {
    float[] values = new float[rows * COLUMNS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() * 20;
    }
    return new Logits(COLUMNS, values);
  }
}
