package io.glyphstream.benchmarks.accuracy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void cheapestPairOfEachMayBeTheDearerTogether() {
    double[][] costs = {{1, 2}, {1, 9}};
    assertArrayEquals(new int[] {1, 0}, Assignment.cheapest(costs));
  }

  @Test
  void noOtherAssignmentIsCheaper() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int rows = 1 + random.nextInt(5);
      int columns = rows + random.nextInt(3);
      double[][] costs = new double[rows][columns];
      for (double[] row : costs) {
        Arrays.setAll(row, i -> random.nextInt(10));
      }

      int[] chosen = Assignment.cheapest(costs);

      double sum = 0;
      for (int row = 0; row < rows; row++) {
        sum += costs[row][chosen[row]];
      }
      assertEquals(rows, Arrays.stream(chosen).distinct().count());
      assertEquals(cheapest(costs, 0, new boolean[columns]), sum, 1e-9, "seed " + seed);
    }
  }

  private static double cheapest(double[][] costs, int row, boolean[] taken) {
    if (row == costs.length) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        best = Math.min(best, costs[row][column] + cheapest(costs, row + 1, taken));
        taken[column] = false;
      }
    }
    return best;
  }
}
