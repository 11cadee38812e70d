package io.glyphstream.trainer.cuts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.vision.segment.CutModel;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

class CutNetworkTest {

  @Test
  void learnsARuleOfTheFeatures() {
    CutModel model = CutNetwork.train(cuts(4000, 1), 8, 1);

    CutFigures figures = CutFigures.of(model, cuts(1000, 2));

    assertTrue(figures.auroc() > 0.93, figures.toString());
    assertTrue(figures.crossEntropy() < 0.35, figures.toString());
    assertEquals(3, model.layers().size());
  }

  @Test
  void seedAloneDecides() {
    float[] features = cuts(1, 3).getFeatures().ravel().toFloatVector();

    double once = CutNetwork.train(cuts(500, 1), 1, 7).probability(features);

    assertEquals(once, CutNetwork.train(cuts(500, 1), 1, 7).probability(features));
  }

  @Test
  void figuresTellBoundariesFromOthers() {
    CutFigures figures = new CutFigures(new double[] {0.9, 0.8}, new double[] {0.1, 0.001});

    assertEquals(1, figures.auroc());
    assertEquals(
        -(Math.log(0.9) + Math.log(0.8) + Math.log(0.9) + Math.log(0.999)) / 4,
        figures.crossEntropy(),
        1e-9);
    assertArrayEquals(
        new String[] {
          "held out: 4 cuts, 2 where glyphs meet; AUROC 1.0000, cross-entropy 0.1087 nats",
          "below 0.002 lie 50.0 % of the cuts where none meet, 0.00 % of those where they do"
        },
        figures.toString().lines().limit(2).toArray());
  }

  /** Glyphs meet where the first feature, far from 0 on average, is above the second. */
  private static DataSet cuts(int count, long seed) {
    Random random = new Random(seed);
    float[][] features = new float[count][CutModel.INPUTS];
    float[][] labels = new float[count][1];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < CutModel.INPUTS; j++) {
        features[i][j] = (float) (5 + random.nextGaussian());
      }
      labels[i][0] = features[i][0] > features[i][1] ? 1 : 0;
    }
    return new DataSet(Nd4j.create(features), Nd4j.create(labels));
  }
}
