package io.glyphstream.trainer.cuts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.glyphstream.trainer.perceptron.PerceptronFigures;
import org.junit.jupiter.api.Test;

class CutFiguresTest {

  @Test
  void sayWhatLettingCutsGoWouldCost() {
    PerceptronFigures figures =
        new PerceptronFigures(new double[] {0.9, 0.8}, new double[] {0.1, 0.001});

    assertArrayEquals(
        new String[] {
          "held out: 4 cuts, 2 where glyphs meet; AUROC 1.0000, cross-entropy 0.1087 nats",
          "below 0.002 lie 50.0 % of the cuts where none meet, 0.00 % of those where they do"
        },
        new CutFigures(figures).toString().lines().limit(2).toArray());
  }
}
