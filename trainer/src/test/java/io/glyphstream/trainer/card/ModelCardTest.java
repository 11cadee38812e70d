package io.glyphstream.trainer.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.TinyBundles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelCardTest {

  private static final String EVALUATION =
      """
      {"model": "net/1.0.0", "data": "mnist test", "crops": 10000, "accuracy": 0.98765,
       "calibration": {"ece": 0.0123},
       "classes": [{"character": "|", "crops": 5, "precision": 1, "recall": 0.2, "f1": 0.3},
                   {"character": "8", "crops": 5, "precision": 1, "recall": 0.9, "f1": 0.9}],
       "confusions": [{"truth": "7", "read": "|", "crops": 12}]}
      """;

  @Test
  void everyFigureHasItsPart() throws IOException {
    String card = card("net", Optional.of(EVALUATION));

    assertTrue(card.startsWith("# Model card: net/1.0.0\n"));
    assertLine("| accuracy | test | 0.98765 |", card);
    assertLine("| accuracy | validation | 0.99000 |", card);
    assertLine("On `mnist test`:", card);
    assertLine("| crops | 10000 |", card);
    assertLine("| calibration.ece | 0.01230 |", card);
  }

  @Test
  void trainingFilesHaveTheirHashes() throws IOException {
    String card = card("net", Optional.empty());

    assertLine("- `train-images-idx3-ubyte.gz sha256:0a`", card);
    assertLine("- `train-labels-idx1-ubyte.gz sha256:0b`", card);
    assertTrue(card.contains("code revision `0123abcd`"));
    assertLine(
        "./glyphstream trainer train --epochs 3 --dataset mnist --data DIR --name net --version 1.0.0"
            + " --out FILE.onnx",
        card);
  }

  @Test
  void weakClassesAreNamedAsLimits() throws IOException {
    String card = card("net", Optional.of(EVALUATION));

    assertLine("- Read wrongly more often than right in the evaluation: `|` (20.000 %)", card);
  }

  @Test
  void barInACellDoesNotBreakTheTable() throws IOException {
    assertLine("| `7` | `\\|` | 12 |", card("net", Optional.of(EVALUATION)));
  }

  @Test
  void withoutEvaluationTheCardSaysSo() throws IOException {
    assertTrue(card("net", Optional.empty()).contains("No evaluation lies beside the bundle"));
  }

  @Test
  void evaluationOfAnotherModelIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> card("other", Optional.of(EVALUATION)));
  }

  @Test
  void rejectClassAndRareClassesAreSpelledOut() {
    BundleMetadata metadata =
        new BundleMetadata(
            "net",
            "1",
            BundleMetadata.CHARACTER_ROLE,
            List.of("a", "`", BundleMetadata.REJECT),
            List.of(0.8995, 0.0005, 0.1),
            BundleMetadata.EMNIST_NORMALISATION,
            1.5,
            "characters: x sha256:0a",
            "",
            Map.of(),
            "unknown");

    String card = new ModelCard(metadata, Optional.empty()).markdown();

    assertLine("2 characters and a class for what is no character:", card);
    assertLine("`` a ` ``", card);
    assertLine("| `a` `` ` `` no character | 89.950 %, 0.050 %, 10.000 % |", card);
    assertLine("- Below a thousandth of what was shown in training: `` ` ``", card);
    assertLine("| temperature | 1.5: fitted, logits are divided by it before softmax |", card);
    assertFalse(card.contains(BundleMetadata.REJECT));
  }

  @Test
  void sameBundleGivesTheSameCard() throws IOException {
    assertEquals(card("net", Optional.of(EVALUATION)), card("net", Optional.of(EVALUATION)));
  }

  private static String card(String name, Optional<String> evaluation) throws IOException {
    Optional<EvaluationFigures> figures =
        evaluation.isPresent()
            ? Optional.of(EvaluationFigures.of(evaluation.get().getBytes()))
            : Optional.empty();
    return new ModelCard(TinyBundles.metadata(name, "1.0.0"), figures).markdown();
  }

  private static void assertLine(String line, String card) {
    assertTrue(card.lines().anyMatch(line::equals), "no '" + line + "' in\n" + card);
  }
}
