package io.glyphstream.trainer.training;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a training has come.
 *
 * @param options what it was started with; null for an average of trained networks
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

  /** Whether a training with these options and data is this one. */
  public boolean continues(TrainingOptions otherOptions, String otherData) {
    return options.equals(otherOptions) && trainingData.equals(otherData);
  }

  /** What sets this training apart, for people. */
  public String summary() {
    return "%s on %s".formatted(options, trainingData);
  }

  /** Whether all epochs are done, or the options' patience is at its end. */
  boolean ended() {
    return finished() >= options.epochs()
        || options.patience() > 0
            && finished() > 0
            && finished() - best().epoch() >= options.patience();
  }

  /** The best epoch by the options' selection, the earliest of equals; there must be one. */
  public EpochSummary best() {
    return epochs.stream().sorted(options.selection().bestFirst()).findFirst().orElseThrow();
  }
}
