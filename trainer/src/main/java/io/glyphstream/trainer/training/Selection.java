package io.glyphstream.trainer.training;

import java.util.Comparator;

/** What tells the best epoch of a training, on the validation part. */
public enum Selection {
  /** The greatest share of crops read right. */
  ACCURACY(Comparator.comparingDouble(EpochSummary::validationAccuracy).reversed()),

  /** The least mean cross-entropy: the most trustworthy confidences. */
  LOSS(Comparator.comparingDouble(EpochSummary::validationLoss)),

  /** None is: the last one is kept, and the validation part has chosen nothing. */
  LAST(Comparator.comparingInt(EpochSummary::epoch).reversed());

  private final Comparator<EpochSummary> bestFirst;

  Selection(Comparator<EpochSummary> bestFirst) {
    this.bestFirst = bestFirst;
  }

  /** Orders epochs, the best first. */
  Comparator<EpochSummary> bestFirst() {
    return bestFirst;
  }
}
