package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.Dataset;
import io.glyphstream.trainer.dataset.Datasets;
import java.nio.file.Path;
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
}
