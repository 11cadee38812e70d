package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.Fingerprint;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.ValidationSplit;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.training.Checkpoints;
import io.glyphstream.trainer.training.TerminalProgress;
import io.glyphstream.trainer.training.TrainedNetwork;
import io.glyphstream.trainer.training.Trainer;
import io.glyphstream.trainer.training.TrainingOptions;
import io.glyphstream.trainer.training.TrainingState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network and writes it as a model bundle. */
@Command(
    name = "train",
    description = "Trains a network and writes it as a model bundle.",
    showDefaultValues = true,
    footer = {
      "",
      "The best epoch is chosen on a validation part that is held out of the training part; the"
          + " test part is read once, when the network is final. Beside the bundle there will be an"
          + " evaluation of it, *.evaluation.json. A training that was stopped goes on with"
          + " --resume and ends up with the same weights."
    })
final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  @Mixin private DatasetOptions data;

  @Mixin private TrainingFlags training;

  @Mixin private BundleFlags bundle;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Where every epoch is saved; FILE.checkpoints if not given.")
  private Path checkpoints;

  @Option(
      names = "--from",
      paramLabel = "BUNDLE",
      description = {
        "Trains this bundle further instead of fresh weights. It must be of the same network and"
            + " alphabet; with its --split-seed and --validation-share, nothing that it was trained on"
            + " is in the validation part."
      })
  private Path origin;

  @Option(names = "--resume", description = "Goes on where the checkpoints end.")
  private boolean resume;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The bundle's name; NETWORK-DATASET if not given.")
  private String name;

  @Override
  public Integer call() throws IOException {
    byte[] initial = origin == null ? null : Files.readAllBytes(origin);
    TrainingOptions options = training.options(initial);
    String bundleName = name == null ? options.network() + "-" + data.dataset().name() : name;
    BundleWriter writer = bundle.writer(bundleName, data);
    data.dataset().testFiles(data.folder);
    String trainingData = Fingerprint.ofTraining(data.dataset(), data.folder);
    List<LabelledSet> parts = data.dataset().trainParts(data.folder);
    ValidationSplit split = options.split().of(parts);
    if (initial != null) {
      requireAlphabet(initial, split.training().alphabet());
    }
    TrainedNetwork trained = train(initial, options, trainingData, split);
    writer.write(
        trained,
        split.validation(),
        options.split().calibration(parts),
        options.command(),
        bundle.file());
    return 0;
  }

  private void requireAlphabet(byte[] initial, List<String> alphabet) {
    try (BundleClassifier bundle = new BundleClassifier(initial)) {
      data.requireAlphabet(origin, bundle.metadata(), alphabet);
    }
  }

  private TrainedNetwork train(
      byte[] initial, TrainingOptions options, String trainingData, ValidationSplit split)
      throws IOException {
    Path folder = checkpoints == null ? Path.of(bundle.file() + ".checkpoints") : checkpoints;
    Checkpoints saved = new Checkpoints(folder);
    Optional<TrainingState> state = saved.state();
    requireLegalStart(folder, options, trainingData, state);
    out()
        .printf(
            Locale.ROOT,
            "%s on %s: %,d crops to train on, %,d to validate on; every epoch is saved in %s%n",
            options.network(),
            data.dataset().name(),
            split.training().size(),
            split.validation().size(),
            folder);
    Trainer trainer =
        new Trainer(split, saved, new TerminalProgress(out(), System.console() != null));
    if (resume) {
      return trainer.resume(state.orElseThrow());
    }
    return initial == null
        ? trainer.start(options, trainingData)
        : trainer.start(initial, options, trainingData);
  }

  private void requireLegalStart(
      Path folder, TrainingOptions options, String trainingData, Optional<TrainingState> state) {
    if (!resume && state.isPresent()) {
      throw usage(folder + " holds a training: go on with --resume, or choose another folder");
    }
    if (resume && state.isEmpty()) {
      throw usage(folder + " holds no training that could be resumed");
    }
    if (resume && !state.get().continues(options, trainingData)) {
      throw usage(folder + " holds another training: " + state.get().summary());
    }
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
