package io.glyphstream.trainer.perceptron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.vision.perceptron.Perceptron;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

class PerceptronTrainingTest {

  private static final int FEATURES = 90;

  @Test
  void learnsARuleOfTheFeatures() {
    Perceptron model = PerceptronTraining.train(samples(4000, 1), 8, 1);

    PerceptronFigures figures = PerceptronFigures.of(model, samples(1000, 2));

    assertTrue(figures.auroc() > 0.93, figures.toString());
    assertTrue(figures.crossEntropy() < 0.35, figures.toString());
    assertEquals(3, model.layers().size());
  }

  @Test
  void seedAloneDecides() {
    float[] features = samples(1, 3).getFeatures().ravel().toFloatVector();

    double once = PerceptronTraining.train(samples(500, 1), 1, 7).probability(features);

    assertEquals(once, PerceptronTraining.train(samples(500, 1), 1, 7).probability(features));
  }

  @Test
  void figuresTellPositivesFromNegatives() {
    PerceptronFigures figures =
        new PerceptronFigures(new double[] {0.9, 0.8}, new double[] {0.1, 0.001});

    assertEquals(1, figures.auroc());
    assertEquals(
        -(Math.log(0.9) + Math.log(0.8) + Math.log(0.9) + Math.log(0.999)) / 4,
        figures.crossEntropy(),
        1e-9);
  }

  /** It is so where the first feature, far from 0 on average, is above the second. */
  private static DataSet samples(int count, long seed) {
    Random random = new Random(seed);
    float[][] features = new float[count][FEATURES];
    float[][] labels = new float[count][1];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < FEATURES; j++) {
        features[i][j] = (float) (5 + random.nextGaussian());
      }
      labels[i][0] = features[i][0] > features[i][1] ? 1 : 0;
    }
    return new DataSet(Nd4j.create(features), Nd4j.create(labels));
  }
}
