package io.glyphstream.trainer.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far a training has come.
 *
 * @param options what it was started with
 * @param trainingData fingerprint of the data it was started with
 * @param epochs the finished ones, in order
 */
public record TrainingState(
    TrainingOptions options, String trainingData, List<EpochSummary> epochs) {

  public TrainingState {
    epochs = List.copyOf(epochs);
  }

  static TrainingState fresh(TrainingOptions options, String trainingData) {
    return new TrainingState(options, trainingData, List.of());
  }

  TrainingState with(EpochSummary epoch) {
    List<EpochSummary> all = new ArrayList<>(epochs);
    all.add(epoch);
    return new TrainingState(options, trainingData, all);
  }

  /** How many epochs are finished, which is also the number of the last one. */
  int finished() {
    return epochs.size();
  }

  /** The epoch of the best validation accuracy, the earliest of equals; there must be one. */
  public EpochSummary best() {
    return epochs.stream()
        .sorted(Comparator.comparingDouble(EpochSummary::validationAccuracy).reversed())
        .findFirst()
        .orElseThrow();
  }
}
