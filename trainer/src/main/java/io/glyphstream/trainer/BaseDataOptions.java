package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.retrain.BaseData;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what the first champion was trained on. */
final class BaseDataOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      defaultValue = "characters",
      completionCandidates = TrainerCommand.DatasetNames.class,
      description =
          "What the first champion was trained on: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  private String dataset;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder of that data set's files.")
  private Path folder;

  @Mixin private SplitFlags splitFlags;

  BaseData.Source source() {
    if (folder == null) {
      throw new ParameterException(
          command.commandLine(),
          "--data is missing: the folder of what the first champion was trained on. Without it a"
              + " model would forget what no label shows, and nothing could tell");
    }
    try {
      return new BaseData.Source(Datasets.named(dataset), folder, splitFlags.split());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
