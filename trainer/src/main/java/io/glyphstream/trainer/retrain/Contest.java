package io.glyphstream.trainer.retrain;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.registry.Change;
import io.glyphstream.trainer.registry.ModelRegistry;
import io.glyphstream.trainer.registry.RetrainingRun;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A champion and its challenger on what neither was trained on.
 *
 * @param best whoever reads the base data best of all who were ever champion
 */
record Contest(Measurement champion, Measurement challenger, RetrainingRun.Figures best) {

  /**
   * Has both read, and all who were ever champion the base data.
   *
   * @param champion id in the registry
   * @param challenger id in the registry
   * @param base held out
   * @param labels held out
   */
  static Contest of(
      ModelRegistry registry,
      String champion,
      String challenger,
      LabelledSet base,
      LabelledSet labels)
      throws IOException {
    Measurement before = measured(registry, champion, base, labels);
    Measurement after = measured(registry, challenger, base, labels);
    return new Contest(before, after, best(registry, before.figures(), base));
  }

  private static Measurement measured(
      ModelRegistry registry, String id, LabelledSet base, LabelledSet labels) throws IOException {
    try (BundleClassifier classifier = new BundleClassifier(registry.model(id))) {
      return Measurement.of(registry.bundle(id), classifier, base, labels);
    }
  }

  private static RetrainingRun.Figures best(
      ModelRegistry registry, RetrainingRun.Figures champion, LabelledSet base) throws IOException {
    List<String> others =
        registry.succession(BundleMetadata.CHARACTER_ROLE).orElseThrow().history().stream()
            .map(Change::id)
            .distinct()
            .filter(id -> !id.equals(champion.id()))
            .toList();
    RetrainingRun.Figures best = champion;
    for (String id : others) {
      try (BundleClassifier classifier = new BundleClassifier(registry.model(id))) {
        Optional<RetrainingRun.Figures> other =
            Measurement.onBaseData(registry.bundle(id), classifier, base);
        if (other.isPresent() && other.get().heldOutAccuracy() > best.heldOutAccuracy()) {
          best = other.get();
        }
      }
    }
    return best;
  }

  /** What the gate looks at. */
  Gate.Comparison comparison() {
    return challenger.against(champion, best);
  }
}
