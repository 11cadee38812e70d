package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.evaluation.Calibration;
import io.glyphstream.trainer.evaluation.Evaluation;
import io.glyphstream.trainer.evaluation.MergedClasses;
import io.glyphstream.trainer.evaluation.Predictions;
import io.glyphstream.trainer.evaluation.ReadingSpeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Bundles side by side, as a Markdown table. */
@Command(
    name = "compare",
    description =
        "Reads a data set's test part with several bundles: a table of how well and fast.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Speed is that of one thread in calls of 64 crops, the best of seven rounds of half a second."
    })
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(arity = "1..*", paramLabel = "BUNDLE", description = "Model bundles, .onnx files.")
  private List<Path> bundles;

  @Mixin private DatasetOptions data;

  @Override
  public Integer call() throws IOException {
    LabelledSet test = data.dataset().test(data.folder);
    print("| model | accuracy | 47 classes | macro F1 | ECE | bytes | crops/s |");
    print("|---|---|---|---|---|---|---|");
    for (Path bundle : bundles) {
      byte[] onnx = Files.readAllBytes(bundle);
      try (BundleClassifier classifier = new BundleClassifier(onnx)) {
        print(row(classifier, test, onnx.length));
      }
    }
    return 0;
  }

  private static String row(BundleClassifier classifier, LabelledSet test, int bytes) {
    Predictions predictions = Predictions.of(classifier, test.in(classifier.metadata().alphabet()));
    Evaluation evaluation = Evaluation.of(predictions);
    return String.format(
        Locale.ROOT,
        "| %s | %.3f %% | %.3f %% | %.3f %% | %.4f | %,d | %,.0f |",
        classifier.metadata().id(),
        100 * evaluation.accuracy(),
        100 * evaluation.accuracy(MergedClasses.BY_MERGE),
        100 * evaluation.macroF1(),
        Calibration.of(predictions).expectedError(),
        bytes,
        ReadingSpeed.cropsPerSecond(classifier));
  }

  private void print(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
