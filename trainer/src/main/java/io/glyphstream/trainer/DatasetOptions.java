package io.glyphstream.trainer;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.Dataset;
import io.glyphstream.trainer.dataset.Datasets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which data set lies where. */
final class DatasetOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the data set's files, as published: IDX or CSV, plain or gzip.")
  Path folder;

  private Dataset dataset;

  @Option(
      names = "--dataset",
      required = true,
      paramLabel = "NAME",
      completionCandidates = TrainerCommand.DatasetNames.class,
      description = "The data set: ${COMPLETION-CANDIDATES}.")
  void setDataset(String name) {
    try {
      dataset = Datasets.named(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  Dataset dataset() {
    return dataset;
  }

  /**
   * Refuses a bundle that reads other characters than the data set has.
   *
   * @param file the bundle's
   * @param alphabet the data set's
   * @throws ParameterException if it does
   */
  void requireAlphabet(Path file, BundleMetadata bundle, List<String> alphabet) {
    if (!bundle.alphabet().equals(alphabet)) {
      throw new ParameterException(
          command.commandLine(), file + " has another alphabet than " + dataset.name());
    }
  }
}
