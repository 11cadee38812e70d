package io.glyphstream.trainer.retrain;

import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.evaluation.Predictions;
import io.glyphstream.trainer.registry.RegisteredBundle;
import io.glyphstream.trainer.registry.RetrainingRun;
import java.util.Locale;
import java.util.Optional;

/**
 * How a model reads what is held out.
 *
 * @param figures in all
 * @param baseCrops of the base data that were read
 * @param right whether each label was read right, in the labels' order
 */
record Measurement(RetrainingRun.Figures figures, int baseCrops, boolean[] right) {

  static Measurement of(
      RegisteredBundle bundle, BundleClassifier classifier, LabelledSet base, LabelledSet labels) {
    Predictions predictions = Predictions.of(classifier, labels);
    boolean[] right = new boolean[labels.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = predictions.isRight(i);
    }
    return new Measurement(
        new RetrainingRun.Figures(
            bundle.id(),
            bundle.sha256(),
            Predictions.of(classifier, base).accuracy(),
            right.length == 0 ? null : predictions.accuracy()),
        base.size(),
        right);
  }

  /** On the base data alone; empty if the model lacks one of its characters. */
  static Optional<RetrainingRun.Figures> onBaseData(
      RegisteredBundle bundle, BundleClassifier classifier, LabelledSet base) {
    if (!classifier.metadata().alphabet().equals(base.alphabet())) {
      return Optional.empty();
    }
    double accuracy = Predictions.of(classifier, base).accuracy();
    return Optional.of(new RetrainingRun.Figures(bundle.id(), bundle.sha256(), accuracy, null));
  }

  /** A line for people. */
  String text() {
    String onLabels =
        right.length == 0
            ? ""
            : String.format(
                Locale.ROOT,
                ", %6.2f %% of %,d held-out labels",
                100 * figures.labelAccuracy(),
                right.length);
    return String.format(
            Locale.ROOT,
            "%-24s %6.2f %% of %,d held-out crops of the base data",
            figures.id(),
            100 * figures.heldOutAccuracy(),
            baseCrops)
        + onLabels;
  }

  /** This one, the challenger's, and the champion's, of the same crops. */
  Gate.Comparison against(Measurement champion, RetrainingRun.Figures best) {
    int gained = 0;
    int lost = 0;
    for (int i = 0; i < right.length; i++) {
      gained += right[i] && !champion.right[i] ? 1 : 0;
      lost += champion.right[i] && !right[i] ? 1 : 0;
    }
    return new Gate.Comparison(
        right.length, gained, lost, figures.heldOutAccuracy(), best.heldOutAccuracy(), best.id());
  }
}
