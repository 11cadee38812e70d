package io.glyphstream.trainer.retrain;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.ValidationSplit;
import io.glyphstream.trainer.evaluation.Classifier;
import io.glyphstream.trainer.evaluation.EvaluationReport;
import io.glyphstream.trainer.evaluation.NetworkClassifier;
import io.glyphstream.trainer.evaluation.Predictions;
import io.glyphstream.trainer.evaluation.Temperature;
import io.glyphstream.trainer.export.CheckedExport;
import io.glyphstream.trainer.training.Checkpoints;
import io.glyphstream.trainer.training.RejectPrior;
import io.glyphstream.trainer.training.TrainedNetwork;
import io.glyphstream.trainer.training.Trainer;
import io.glyphstream.trainer.training.TrainingListener;
import io.glyphstream.trainer.training.TrainingOptions;
import io.glyphstream.trainer.training.TrainingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Trains a champion further, and makes a bundle of it. A training that was stopped goes on where it
 * was if it is asked for again with the same labels, data, options and champion.
 */
final class ChallengerTraining {

  private final Path workFolder;
  private final TrainingListener listener;

  ChallengerTraining(Path workFolder, TrainingListener listener) {
    this.workFolder = workFolder;
    this.listener = listener;
  }

  /**
   * What a challenger is made of.
   *
   * @param champion its bundle's bytes
   * @param championMetadata what it says of itself
   * @param version the challenger's
   * @param mix crops to train on
   * @param heldOut of the base data: calibrates, and chooses nothing
   * @param trainingData what the mix was made of
   * @param codeRevision the git commit of the trainer
   */
  record Recipe(
      byte[] champion,
      BundleMetadata championMetadata,
      String version,
      LabelledSet mix,
      LabelledSet heldOut,
      String trainingData,
      String codeRevision) {}

  Challenger train(Recipe recipe, TrainingOptions options) throws IOException {
    RejectPrior prior = new RejectPrior(recipe.championMetadata());
    TrainedNetwork fitted = trained(recipe, prior, options);
    Classifier network = new NetworkClassifier(fitted.network());
    double temperature = Temperature.fit(Predictions.of(network, recipe.heldOut()));
    TrainedNetwork trained = prior.asExpected(fitted, temperature);
    Predictions heldOut = Temperature.apply(Predictions.of(network, recipe.heldOut()), temperature);
    BundleMetadata metadata = metadata(recipe, trained, temperature, heldOut.accuracy());
    byte[] onnx = CheckedExport.export(trained.network(), metadata, recipe.heldOut().crops());
    EvaluationReport report =
        EvaluationReport.of(metadata.id(), "held-out base data", heldOut, temperature, Map.of());
    return new Challenger(metadata, onnx, report.json());
  }

  private TrainedNetwork trained(Recipe recipe, RejectPrior prior, TrainingOptions options)
      throws IOException {
    Checkpoints saved = new Checkpoints(workFolder);
    Trainer trainer =
        new Trainer(new ValidationSplit(recipe.mix(), recipe.heldOut()), saved, listener);
    Optional<TrainingState> stopped =
        saved.state().filter(state -> state.continues(options, recipe.trainingData()));
    if (stopped.isPresent()) {
      return trainer.resume(stopped.get());
    }
    forget();
    byte[] champion = prior.asShown(recipe.champion(), options.network(), recipe.mix());
    return trainer.start(champion, options, recipe.trainingData());
  }

  /** Deletes what the work folder keeps. */
  void forget() throws IOException {
    if (Files.exists(workFolder)) {
      try (Stream<Path> files = Files.list(workFolder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(workFolder);
    }
  }

  private static BundleMetadata metadata(
      Recipe recipe, TrainedNetwork trained, double temperature, double heldOutAccuracy) {
    BundleMetadata champion = recipe.championMetadata();
    return new BundleMetadata(
        champion.name(),
        recipe.version(),
        champion.role(),
        champion.alphabet(),
        trained.classShares(),
        champion.normalisation(),
        temperature,
        recipe.trainingData(),
        trained.state().options().command(),
        Map.of("accuracy.held-out", String.format(Locale.ROOT, "%.5f", heldOutAccuracy)),
        recipe.codeRevision());
  }
}
