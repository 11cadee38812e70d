package io.glyphstream.trainer.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  /** a: 6 of 8 right, 2 read as b; b: 1 of 2 right, 1 read as a; c: never seen, never read. */
  private static final Evaluation EVALUATION =
      new Evaluation(List.of("a", "b", "c"), new int[][] {{6, 2, 0}, {1, 1, 0}, {0, 0, 0}});

  @Test
  void figuresAreThoseCountedByHand() {
    assertEquals(10, EVALUATION.crops());
    assertEquals(0.7, EVALUATION.accuracy(), 1e-9);
    assertEquals((6 / 7.0 + 1 / 3.0) / 2, EVALUATION.macroPrecision(), 1e-9);
    assertEquals((6 / 8.0 + 1 / 2.0) / 2, EVALUATION.macroRecall(), 1e-9);
    assertEquals((12 / 15.0 + 2 / 5.0) / 2, EVALUATION.macroF1(), 1e-9);
    assertEquals((8 * 6 / 7.0 + 2 * 1 / 3.0) / 10, EVALUATION.weightedPrecision(), 1e-9);
    assertEquals((8 * 12 / 15.0 + 2 * 2 / 5.0) / 10, EVALUATION.weightedF1(), 1e-9);
  }

  @Test
  void classThatIsNeverReadHasPrecisionZero() {
    Evaluation blind = new Evaluation(List.of("a", "b"), new int[][] {{3, 0}, {1, 0}});

    assertEquals(new ClassFigures("b", 1, 0, 0, 0, 0), blind.classes().get(1));
    assertEquals(0.75 / 2, blind.macroPrecision(), 1e-9);
  }

  @Test
  void confusionsComeMostFrequentFirst() {
    assertEquals(
        List.of(new Confusion("a", "b", 2), new Confusion("b", "a", 1)), EVALUATION.confusions());
  }

  @Test
  void everyCropIsReadOnceAlsoBeyondOneBatch() {
    LabelledSet set = Glyphs.bars(1234, 1);
    Classifier allFours = crops -> rows(crops.size(), 4);

    Evaluation evaluation = Evaluation.of(allFours, set);

    assertEquals(1234, evaluation.crops());
    assertEquals(124, evaluation.classes().get(0).crops());
    assertEquals(1, evaluation.classes().get(4).recall());
    assertEquals(0.1, evaluation.accuracy(), 0.001);
  }

  @Test
  void reportNamesWhatWasReadAndHowWell() {
    String text = report().text();

    assertTrue(text.startsWith("lenet5/1 on letters test: 10 crops"), text);
    assertTrue(text.contains("accuracy 70.000 %"), text);
    assertTrue(text.contains("a as b     2"), text);
    assertTrue(text.contains("AUROC of rejection 0.9000  icons"), text);
  }

  @Test
  void jsonHoldsTheSameFigures() throws IOException {
    JsonNode json = new ObjectMapper().readTree(report().json());

    assertEquals(0.7, json.get("accuracy").asDouble(), 1e-9);
    assertEquals(EVALUATION.macroF1(), json.get("macroF1").asDouble(), 1e-9);
    assertEquals("a", json.at("/classes/0/character").asText());
    assertEquals(2, json.at("/confusions/0/crops").asInt());
  }

  @Test
  void parityIsTheGreatestDifference() {
    CropBatch crops = Glyphs.noise(3, 1);
    Classifier one = batch -> rows(batch.size(), 4);
    Classifier other =
        batch -> {
          float[][] rows = rows(batch.size(), 4);
          rows[2][7] = 0.25f;
          return rows;
        };

    assertEquals(0.25, Parity.greatestDifference(one, other, crops));
    assertThrows(IllegalStateException.class, () -> Parity.require(one, 1, other, crops));
  }

  @Test
  void parityRefusesWhatIsNoNumber() {
    Classifier broken = batch -> new float[][] {{Float.NaN}};

    assertThrows(
        IllegalStateException.class,
        () -> Parity.require(broken, 1, batch -> new float[][] {{1}}, Glyphs.noise(1, 1)));
  }

  /** Readings that give {@link #EVALUATION}, all of confidence 0.8. */
  private static EvaluationReport report() {
    int[] labels = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1};
    int[] read = {0, 0, 0, 0, 0, 0, 1, 1, 0, 1};
    float[][] probabilities = new float[labels.length][3];
    for (int i = 0; i < labels.length; i++) {
      Arrays.fill(probabilities[i], 0.1f);
      probabilities[i][read[i]] = 0.8f;
    }
    LabelledSet set = new LabelledSet(Glyphs.noise(10, 1), labels, EVALUATION.alphabet());
    return EvaluationReport.of(
        "lenet5/1", "letters test", new Predictions(set, probabilities), 1, Map.of("icons", 0.9));
  }

  private static float[][] rows(int size, int label) {
    float[][] rows = new float[size][10];
    for (float[] row : rows) {
      row[label] = 1;
    }
    return rows;
  }
}
