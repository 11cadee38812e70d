package io.glyphstream.trainer;

import io.glyphstream.trainer.card.EvaluationFigures;
import io.glyphstream.trainer.card.ModelCard;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a person should know of a model bundle before using it. */
@Command(
    name = "card",
    description =
        "Writes a bundle's model card: its purpose, data, figures and limits, as Markdown.",
    mixinStandardHelpOptions = true)
final class CardCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "BUNDLE", description = "The model bundle, an .onnx file.")
  private Path bundle;

  @Mixin private EvaluationOption evaluation;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Takes the card; standard output if not given.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    String card = card(evaluation.of(bundle)).markdown();
    if (file == null) {
      PrintWriter out = command.commandLine().getOut();
      out.print(card);
      out.flush();
    } else {
      WholeFile.write(file, card.getBytes(StandardCharsets.UTF_8));
    }
    return 0;
  }

  private ModelCard card(Optional<byte[]> json) throws IOException {
    try (BundleClassifier classifier = new BundleClassifier(Files.readAllBytes(bundle))) {
      return new ModelCard(
          classifier.metadata(),
          json.isPresent() ? Optional.of(EvaluationFigures.of(json.get())) : Optional.empty());
    }
  }
}
