package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.CrossValidation;
import io.glyphstream.trainer.dataset.Fingerprint;
import io.glyphstream.trainer.dataset.ValidationSplit;
import io.glyphstream.trainer.training.Checkpoints;
import io.glyphstream.trainer.training.EpochSummary;
import io.glyphstream.trainer.training.TerminalProgress;
import io.glyphstream.trainer.training.Trainer;
import io.glyphstream.trainer.training.TrainingOptions;
import io.glyphstream.trainer.training.TrainingState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well a network with its options learns a data set, and how much of that is chance. */
@Command(
    name = "cross-validate",
    description =
        "Trains a network k times, each time holding out another part of the training part.",
    showDefaultValues = true,
    footer = {
      "",
      "The test part is not read. Folds that are done are kept: the same command goes on where it"
          + " was stopped."
    })
final class CrossValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  @Mixin private DatasetOptions data;

  @Mixin private TrainingFlags training;

  @Option(
      names = "--folds",
      defaultValue = "5",
      paramLabel = "K",
      description = "Parts, at least 2.")
  private int folds;

  @Option(
      names = "--checkpoints",
      required = true,
      paramLabel = "DIR",
      description = "Where every epoch of every fold is saved.")
  private Path checkpoints;

  @Override
  public Integer call() throws IOException {
    TrainingOptions options = training.options(null);
    String trainingData = Fingerprint.ofTraining(data.dataset(), data.folder);
    List<ValidationSplit> splits =
        CrossValidation.splits(data.dataset().train(data.folder), folds, options.seed());
    List<EpochSummary> best = new ArrayList<>();
    for (ValidationSplit split : splits) {
      out().printf("fold %d/%d%n", best.size() + 1, folds);
      best.add(train(split, options, trainingData, best.size() + 1));
    }
    report(best);
    return 0;
  }

  private EpochSummary train(
      ValidationSplit split, TrainingOptions options, String trainingData, int fold)
      throws IOException {
    Checkpoints saved = new Checkpoints(checkpoints.resolve("fold-" + fold));
    Trainer trainer =
        new Trainer(split, saved, new TerminalProgress(out(), System.console() != null));
    Optional<TrainingState> state = saved.state();
    if (state.isPresent() && !state.get().continues(options, trainingData)) {
      throw new IllegalArgumentException(
          saved + " holds another training: " + state.get().summary());
    }
    return (state.isPresent() ? trainer.resume(state.get()) : trainer.start(options, trainingData))
        .state()
        .best();
  }

  private void report(List<EpochSummary> best) {
    SummaryStatistics accuracy = new SummaryStatistics();
    SummaryStatistics loss = new SummaryStatistics();
    for (EpochSummary epoch : best) {
      accuracy.addValue(100 * epoch.validationAccuracy());
      loss.addValue(epoch.validationLoss());
    }
    out()
        .printf(
            Locale.ROOT,
            "%d folds: accuracy %.3f %% (standard deviation %.3f), loss %.4f (%.4f)%n",
            folds,
            accuracy.getMean(),
            accuracy.getStandardDeviation(),
            loss.getMean(),
            loss.getStandardDeviation());
    out().flush();
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
