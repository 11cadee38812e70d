package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.evaluation.Evaluation;
import io.glyphstream.trainer.evaluation.EvaluationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a data set's test part with a bundle, on ONNX Runtime as recognizers do. */
@Command(
    name = "evaluate",
    description = "Reads a data set's test part with a model bundle and reports how well.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "BUNDLE", description = "The model bundle, an .onnx file.")
  private Path bundle;

  @Mixin private DatasetOptions data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also writes the report as JSON to this file.")
  private Path json;

  @Override
  public Integer call() throws IOException {
    try (BundleClassifier classifier = new BundleClassifier(Files.readAllBytes(bundle))) {
      LabelledSet test = data.dataset().test(data.folder);
      requireSameAlphabet(classifier, test);
      EvaluationReport report =
          EvaluationReport.of(
              classifier.metadata().id(),
              data.dataset().name() + " test",
              Evaluation.of(classifier, test));
      print(report);
      if (json != null) {
        WholeFile.write(json, report.json());
      }
      return 0;
    }
  }

  private void requireSameAlphabet(BundleClassifier classifier, LabelledSet test) {
    if (!classifier.metadata().alphabet().equals(test.alphabet())) {
      throw new IllegalArgumentException(
          "%s and %s have different alphabets".formatted(bundle, data.dataset().name()));
    }
  }

  private void print(EvaluationReport report) {
    PrintWriter out = command.commandLine().getOut();
    out.print(report.text());
    out.flush();
  }
}
