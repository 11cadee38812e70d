package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.Split;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what is held out of the training part. */
final class SplitFlags {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--validation-share",
      paramLabel = "SHARE",
      description =
          "Share of each class that is held out of the training part. Default: ${DEFAULT-VALUE}.")
  private double validationShare = Split.DEFAULT.validationShare();

  @Option(
      names = "--split-seed",
      paramLabel = "N",
      description =
          "Of what is held out: the same for all models that are compared, averaged or trained"
              + " from one another. Default: ${DEFAULT-VALUE}.")
  private long seed = Split.DEFAULT.seed();

  /**
   * The split, checked.
   *
   * @throws ParameterException if the share is out of range
   */
  Split split() {
    try {
      return new Split(validationShare, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
