package io.glyphstream.trainer.retrain;

import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.evaluation.Calibration;
import io.glyphstream.trainer.evaluation.Evaluation;
import io.glyphstream.trainer.evaluation.Predictions;
import io.glyphstream.trainer.registry.ModelRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Models side by side on what is held out of the base data, as a Markdown table. */
public final class HeldOutTable {

  private HeldOutTable() {}

  /**
   * Prints the table, a line a model as soon as it was read with.
   *
   * @param ids {@code NAME/VERSION}
   * @throws IllegalArgumentException if a model lacks one of the data's characters
   */
  public static void print(
      ModelRegistry registry, List<String> ids, BaseData.Source source, Consumer<String> out)
      throws IOException {
    LabelledSet heldOut = source.parts().validation();
    out.accept("| model | accuracy on " + heldOut.size() + " held-out crops | macro F1 | ECE |");
    out.accept("|---|---|---|---|");
    for (String id : ids) {
      try (BundleClassifier classifier = new BundleClassifier(registry.model(id))) {
        out.accept(row(id, classifier, heldOut));
      }
    }
  }

  private static String row(String id, BundleClassifier classifier, LabelledSet heldOut) {
    Predictions predictions =
        Predictions.of(classifier, heldOut.in(classifier.metadata().alphabet()));
    Evaluation evaluation = Evaluation.of(predictions);
    return String.format(
        Locale.ROOT,
        "| %s | %.3f %% | %.3f %% | %.4f |",
        id,
        100 * evaluation.accuracy(),
        100 * evaluation.macroF1(),
        Calibration.of(predictions).expectedError());
  }
}
