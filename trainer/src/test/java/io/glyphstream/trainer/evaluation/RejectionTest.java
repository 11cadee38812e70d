package io.glyphstream.trainer.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.recognition.model.BundleMetadata;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionTest {

  @Test
  void areaIsTheShareOfPairsInTheRightOrder() {
    assertEquals(1, Rejection.auroc(new double[] {0.1, 0.2}, new double[] {0.3, 0.9}));
    assertEquals(0, Rejection.auroc(new double[] {0.3, 0.9}, new double[] {0.1, 0.2}));
    assertEquals(0.75, Rejection.auroc(new double[] {0.1, 0.5}, new double[] {0.3, 0.9}));
    assertEquals(0.5, Rejection.auroc(new double[] {0.4, 0.4}, new double[] {0.4}));
  }

  @Test
  void scoreIsTheRejectClassOrWhatTheBestLeavesOver() {
    float[][] rows = {{0.7f, 0.1f, 0.2f}};

    assertArrayEquals(
        new double[] {0.2}, Rejection.scores(List.of("a", "b", BundleMetadata.REJECT), rows), 1e-6);
    assertArrayEquals(new double[] {0.3}, Rejection.scores(List.of("a", "b", "c"), rows), 1e-6);
  }

  @Test
  void caseTwinsAreOneClassWhenMerged() {
    Evaluation twins =
        new Evaluation(
            List.of("C", "c", "A", "a"),
            new int[][] {{1, 1, 0, 0}, {1, 1, 0, 0}, {0, 0, 1, 1}, {0, 0, 0, 2}});

    assertEquals(5 / 8.0, twins.accuracy(MergedClasses.NONE));
    assertEquals(7 / 8.0, twins.accuracy(MergedClasses.BY_MERGE));
    assertEquals(1, twins.accuracy(MergedClasses.CASE_INSENSITIVE));
  }
}
