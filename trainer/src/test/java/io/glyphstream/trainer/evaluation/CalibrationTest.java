package io.glyphstream.trainer.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final int CROPS = 6000;

  @Test
  void honestConfidencesHaveNoErrorAndBoastfulOnesTheirExcess() {
    double[] confidences = IntStream.range(0, 3000).mapToDouble(i -> 0.8).toArray();

    assertEquals(0, Calibration.of(confidences, i -> i % 5 != 0).expectedError(), 1e-9);
    assertEquals(0.3, Calibration.of(confidences, i -> i % 2 == 0).expectedError(), 1e-9);
  }

  @Test
  void binsHoldEquallyManyReadings() {
    double[] confidences = new Random(1).doubles(1500).toArray();

    List<Calibration.Bin> bins = Calibration.of(confidences, i -> true).bins();

    assertEquals(Calibration.BINS, bins.size());
    assertTrue(bins.stream().allMatch(bin -> bin.readings() == 100));
    assertTrue(bins.get(0).confidence() < bins.get(14).confidence());
  }

  @Test
  void temperatureThatWasAppliedIsFoundAgain() {
    Predictions honest = honest(new Random(2));
    Predictions boastful = Temperature.apply(honest, 0.5);

    double temperature = Temperature.fit(boastful);

    assertEquals(2, temperature, 0.15);
    double before = Calibration.of(boastful).expectedError();
    double after = Calibration.of(Temperature.apply(boastful, temperature)).expectedError();
    assertTrue(after < 0.03 && before > 0.08, before + " before, " + after + " after");
  }

  @Test
  void wrongLabelsMakeAClassifierHardlyMoreDoubtful() {
    Predictions honest = Temperature.apply(honest(new Random(5)), 0.25);
    int[] labels = honest.set().labels().clone();
    for (int i = 0; i < CROPS; i++) {
      labels[i] = i % 25 == 0 ? (honest.best(i) + 1) % 3 : honest.best(i);
    }
    LabelledSet mislabelled =
        new LabelledSet(honest.set().crops(), labels, honest.set().alphabet());

    double temperature = Temperature.fit(new Predictions(mislabelled, honest.probabilities()));

    assertTrue(temperature < 1.3, "temperature " + temperature);
  }

  @Test
  void fewRightReadingsMakeNobodySurer() {
    float[][] right = {{0.9f, 0.1f, 0}, {0.1f, 0.9f, 0}, {0, 0.1f, 0.9f}};
    Predictions honest = honest(new Random(6));
    LabelledSet set = honest.set().select(new int[] {0, 1, 2});
    LabelledSet labelled =
        new LabelledSet(set.crops(), new int[] {0, 1, 2}, honest.set().alphabet());

    assertEquals(1, Temperature.fit(new Predictions(labelled, right)));
  }

  @Test
  void temperatureAndItsInverseCancelOut() {
    Predictions honest = honest(new Random(3));

    Predictions there = Temperature.apply(honest, 1.7);
    Predictions back = Temperature.apply(there, 1 / 1.7);

    for (int i = 0; i < CROPS; i++) {
      assertArrayEquals(honest.probabilities()[i], back.probabilities()[i], 1e-5f);
      assertEquals(honest.best(i), there.best(i));
    }
  }

  @Test
  void riskFallsWithCoverageWhereConfidencesAreHonest() {
    RiskCoverage curve = RiskCoverage.of(honest(new Random(4)));

    assertTrue(curve.at(0.3) < curve.at(0.6) && curve.at(0.6) < curve.at(1));
    double coverage = curve.coverageAt(0.05);
    assertTrue(curve.at(coverage) <= 0.05 && coverage > 0 && coverage < 1);
  }

  /** Labels drawn from the very probabilities that are said. */
  private static Predictions honest(Random random) {
    float[][] probabilities = new float[CROPS][3];
    int[] labels = new int[CROPS];
    for (int i = 0; i < CROPS; i++) {
      double[] weights = random.doubles(3).map(u -> Math.exp(4 * u)).toArray();
      double sum = weights[0] + weights[1] + weights[2];
      for (int k = 0; k < 3; k++) {
        probabilities[i][k] = (float) (weights[k] / sum);
      }
      double draw = random.nextDouble();
      labels[i] =
          draw < probabilities[i][0] ? 0 : draw < probabilities[i][0] + probabilities[i][1] ? 1 : 2;
    }
    return new Predictions(
        new LabelledSet(Glyphs.noise(CROPS, 1), labels, List.of("a", "b", "c")), probabilities);
  }
}
