package io.glyphstream.trainer.cuts;

import io.glyphstream.trainer.perceptron.PerceptronFigures;
import java.util.Arrays;
import java.util.Locale;

/**
 * How well a model tells at which cuts two glyphs meet, and what it would cost to let unlikely ones
 * go.
 *
 * @param figures of cuts; it is so where two glyphs meet
 */
public record CutFigures(PerceptronFigures figures) {

  /** Probabilities below which cuts might be let go. */
  private static final double[] LEAST = {0.002, 0.005, 0.01, 0.02};

  @Override
  public String toString() {
    double[] boundaries = figures.positives();
    double[] others = figures.negatives();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "held out: %,d cuts, %,d where glyphs meet; %s",
            boundaries.length + others.length,
            boundaries.length,
            figures));
    for (double least : LEAST) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nbelow %.3f lie %.1f %% of the cuts where none meet, %.2f %% of those where they do",
              least,
              100 * shareBelow(others, least),
              100 * shareBelow(boundaries, least)));
    }
    return text.toString();
  }

  private static double shareBelow(double[] probabilities, double least) {
    return (double) Arrays.stream(probabilities).filter(p -> p < least).count()
        / probabilities.length;
  }
}
