package io.glyphstream.trainer;

import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.messaging.BrokerException;
import io.glyphstream.trainer.retrain.FineTuning;
import io.glyphstream.trainer.retrain.Gate;
import io.glyphstream.trainer.retrain.Retraining;
import io.glyphstream.trainer.retrain.TrainingMix;
import io.glyphstream.trainer.training.Augmentation;
import io.glyphstream.trainer.training.TerminalProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the champion further with what people have answered, and promotes what is better. */
@Command(
    name = "retrain",
    description =
        "Trains the champion further with the labels that reviewers gave, and makes the outcome"
            + " champion if it reads better. Running recognizers change over at once.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "One document in five is held out: its labels are never trained on, champion and challenger"
          + " are measured on them. Both are measured on the held-out part of the base data, too."
          + " Without new labels nothing is done, and the exit code is 0. A run that was stopped is"
          + " taken up by the next one."
    })
final class RetrainCommand implements Callable<Integer> {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

  @Spec private CommandSpec command;

  @Mixin private BaseDataOptions baseData;

  @Mixin private HomeOptions home;

  @Mixin private FirstChampionOption first;

  @Mixin private AugmentationFlags augmentation;

  @Option(
      names = "--watch",
      paramLabel = "N",
      description = "Waits for N new labels, retrains, and waits again, until Ctrl-C.")
  private Integer watched;

  @ArgGroup(exclusive = false, heading = "%nWhen the outcome becomes champion:%n")
  private GateFlags gate = new GateFlags();

  @ArgGroup(exclusive = false, heading = "%nHow the champion is trained further:%n")
  private FineTuningFlags fineTuning = new FineTuningFlags();

  @Override
  public Integer call() throws IOException {
    Retraining.Plan plan = plan();
    try (Retraining retraining =
        new Retraining(
            plan,
            home.reachableKafka(),
            home.store(),
            new TerminalProgress(out(), System.console() != null),
            out())) {
      if (watched == null) {
        retraining.run();
        return 0;
      }
      return watch(retraining);
    }
  }

  private Retraining.Plan plan() {
    if (watched != null) {
      UsageCheck.atLeastOne(command, "--watch", watched);
    }
    try {
      return new Retraining.Plan(
          home.registry(),
          first,
          baseData.source(),
          fineTuning.fineTuning(augmentation.augmentation()),
          gate.gate(),
          CodeRevision.current());
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  /** Until the process is told to end: nothing is lost by that. */
  private int watch(Retraining retraining) throws IOException {
    int told = -1;
    int idle = -1;
    while (true) {
      try {
        int fresh = retraining.fresh();
        if (fresh >= watched && fresh != idle) {
          idle = retraining.run() == Retraining.Outcome.NOTHING_NEW ? fresh : -1;
          told = -1;
        } else if (fresh < watched && fresh != told) {
          out().printf("%d of %d new labels%n", fresh, watched);
          out().flush();
          told = fresh;
        }
        if (!paused(LOOK_AGAIN)) {
          return 0;
        }
      } catch (BrokerException | StoreUnavailableException e) {
        command.commandLine().getErr().println("trainer: " + e.getMessage() + "; trying again");
        if (!paused(TRY_AGAIN)) {
          return 0;
        }
      }
    }
  }

  private static boolean paused(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** What the challenger must show. */
  static final class GateFlags {

    @Option(
        names = "--min-gain",
        paramLabel = "POINTS",
        description =
            "Points of the held-out labels that it reads more right, at least. Default: 0.5.")
    private double leastGain = 0.5;

    @Option(
        names = "--max-chance",
        paramLabel = "SHARE",
        description =
            "How likely chance alone may bring such a gain, by the sign test; 1 leaves it out."
                + " Default: 0.05.")
    private double mostChance = 0.05;

    @Option(
        names = "--max-loss",
        paramLabel = "POINTS",
        description =
            "Points of the held-out base data that it may read less right than the best model that"
                + " was ever champion; 0.2 at most. Default: 0.2.")
    private double mostLoss = Gate.GREATEST_LOSS;

    @Option(
        names = "--min-held-out",
        paramLabel = "N",
        description = "Held-out labels without which nothing is promoted. Default: 20.")
    private int fewestHeldOut = 20;

    Gate gate() {
      return new Gate(leastGain, mostChance, mostLoss, fewestHeldOut);
    }
  }

  /** How the champion is trained further. */
  static final class FineTuningFlags {

    @Option(names = "--epochs", paramLabel = "N", description = "Passes. Default: 4.")
    private int epochs = 4;

    @Option(names = "--batch-size", paramLabel = "N", description = "Crops a step. Default: 128.")
    private int batchSize = 128;

    @Option(
        names = "--learning-rate",
        paramLabel = "RATE",
        description = "Of Adam, at the peak of the one-cycle schedule. Default: 0.0005.")
    private double learningRate = 0.0005;

    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "Of sample, order and distortions. Default: 1.")
    private long seed = 1;

    @Option(
        names = "--base-crops",
        paramLabel = "N",
        description = "Crops of the base data in an epoch, at most. Default: 20000.")
    private int baseCrops = 20_000;

    @Option(
        names = "--label-share",
        paramLabel = "SHARE",
        description = "Share of an epoch towards which labels are repeated. Default: 0.3.")
    private double labelShare = 0.3;

    @Option(
        names = "--max-repeats",
        paramLabel = "N",
        description = "Of one label in an epoch. Default: 8.")
    private int mostRepeats = 8;

    FineTuning fineTuning(Augmentation augmentation) {
      return new FineTuning(
          epochs,
          batchSize,
          learningRate,
          seed,
          new TrainingMix(baseCrops, labelShare, mostRepeats),
          augmentation);
    }
  }
}
