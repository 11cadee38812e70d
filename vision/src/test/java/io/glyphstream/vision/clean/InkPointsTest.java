package io.glyphstream.vision.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InkPointsTest {

  private static final int POINTS = 15_000;
  private static final int LINES = 17;

  @Test
  void linesOfUnevenCapitalsAreSharpestWhereTheyAreLevel() {
    for (int seed = 0; seed < 30; seed++) {
      InkPoints points = unevenLines(new Random(seed));

      double sharpest =
          IntStream.rangeClosed(-64, 64)
              .mapToDouble(quarter -> quarter / 4.0)
              .reduce((a, b) -> points.sharpness(a) >= points.sharpness(b) ? a : b)
              .orElseThrow();

      assertEquals(0, sharpest, 1, "seed " + seed);
    }
  }

  /** Glyphs 40 px high on average on lines 85 px apart; ends that are not level blur the edges. */
  private static InkPoints unevenLines(Random random) {
    InkPoints points = new InkPoints(new int[POINTS], new int[POINTS]);
    for (int i = 0; i < POINTS; i++) {
      int glyph = random.nextInt(20 * LINES);
      Random own = new Random(glyph);
      double top = 100 + glyph / 20 * 85 + 5 * own.nextGaussian();
      double height = 40 + 5 * own.nextGaussian();
      points.columns()[i] = 110 + glyph % 20 * 46 + random.nextInt(40);
      points.rows()[i] = (int) (top + height * random.nextDouble());
    }
    return points;
  }
}
