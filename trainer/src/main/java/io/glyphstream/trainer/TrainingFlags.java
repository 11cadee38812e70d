package io.glyphstream.trainer;

import io.glyphstream.trainer.digest.FileDigest;
import io.glyphstream.trainer.network.Networks;
import io.glyphstream.trainer.training.Selection;
import io.glyphstream.trainer.training.TrainingOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how a network is trained. */
final class TrainingFlags {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--network",
      defaultValue = "glyphnet",
      paramLabel = "NAME",
      completionCandidates = TrainerCommand.NetworkNames.class,
      description = "The network: ${COMPLETION-CANDIDATES}.")
  private String network;

  @Option(
      names = "--epochs",
      defaultValue = "20",
      paramLabel = "N",
      description = "Passes over the training part.")
  private int epochs;

  @Option(
      names = "--batch-size",
      defaultValue = "128",
      paramLabel = "N",
      description = "Crops a step.")
  private int batchSize;

  @Option(
      names = "--learning-rate",
      defaultValue = "0.002",
      paramLabel = "RATE",
      description = "Of Adam, at the peak of the one-cycle schedule.")
  private double learningRate;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Of weights, order and augmentation.")
  private long seed;

  @Option(
      names = "--class-balance",
      defaultValue = "0",
      paramLabel = "SHARE",
      description =
          "0 shows classes as often as they come, 0.5 by the square root, 1 all equally often.")
  private double classBalance;

  @Option(
      names = "--label-smoothing",
      defaultValue = "0",
      paramLabel = "SHARE",
      description = "Share of a label that is spread over all classes.")
  private double labelSmoothing;

  @Option(
      names = "--keep",
      defaultValue = "ACCURACY",
      description = "What the kept epoch is best by, on validation: ${COMPLETION-CANDIDATES}.")
  private Selection selection;

  @Option(
      names = "--patience",
      defaultValue = "0",
      paramLabel = "N",
      description = "Ends after so many epochs without a new best; 0 for never.")
  private int patience;

  @Mixin private SplitFlags split;

  @Mixin private AugmentationFlags augmentation;

  /**
   * The options, checked.
   *
   * @param origin the bundle that is trained further; null for fresh weights
   * @throws ParameterException if one is out of range
   */
  TrainingOptions options(byte[] origin) {
    try {
      Networks.named(network);
      return new TrainingOptions(
          network,
          epochs,
          batchSize,
          learningRate,
          seed,
          split.split(),
          classBalance,
          labelSmoothing,
          selection,
          patience,
          augmentation.augmentation(),
          origin == null ? null : FileDigest.SHA256.of(origin));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
