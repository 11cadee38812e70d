package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.evaluation.EvaluationReport;
import io.glyphstream.trainer.evaluation.Predictions;
import io.glyphstream.trainer.evaluation.Rejection;
import io.glyphstream.trainer.report.ReportFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      names = "--outsiders",
      paramLabel = "FILE",
      description = {
        "IDX images, plain or gzip, of what is no character: how well the model rejects them is"
            + " reported. May be given several times."
      })
  private List<Path> outsiders = List.of();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also writes the report as JSON to this file.")
  private Path json;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Also writes a report with plots to this folder.")
  private Path report;

  @Override
  public Integer call() throws IOException {
    try (BundleClassifier classifier = new BundleClassifier(Files.readAllBytes(bundle))) {
      LabelledSet test = inAlphabetOf(classifier, data.dataset().test(data.folder));
      Predictions predictions = Predictions.of(classifier, test);
      EvaluationReport evaluation =
          EvaluationReport.of(
              classifier.metadata().id(),
              data.dataset().name() + " test",
              predictions,
              classifier.metadata().temperature(),
              rejection(classifier, predictions));
      print(evaluation);
      if (json != null) {
        WholeFile.write(json, evaluation.json());
      }
      if (report != null) {
        new ReportFolder(report).write(evaluation, predictions, List.of());
      }
      return 0;
    }
  }

  private LabelledSet inAlphabetOf(BundleClassifier classifier, LabelledSet test) {
    List<String> alphabet = classifier.metadata().alphabet();
    if (!alphabet.containsAll(test.alphabet())) {
      throw new IllegalArgumentException(
          "%s and %s have different alphabets".formatted(bundle, data.dataset().name()));
    }
    return test.in(alphabet);
  }

  /** AUROC by the outsiders' file name. */
  private Map<String, Double> rejection(BundleClassifier classifier, Predictions characters)
      throws IOException {
    List<String> alphabet = classifier.metadata().alphabet();
    double[] inside = Rejection.scores(alphabet, characters.probabilities());
    Map<String, Double> aurocs = new LinkedHashMap<>();
    for (Path file : outsiders) {
      float[][] probabilities = classifier.probabilities(Datasets.crops(file));
      double[] outside = Rejection.scores(alphabet, probabilities);
      aurocs.put(file.getFileName().toString(), Rejection.auroc(inside, outside));
    }
    return aurocs;
  }

  private void print(EvaluationReport evaluation) {
    PrintWriter out = command.commandLine().getOut();
    out.print(evaluation.text());
    out.flush();
  }
}
