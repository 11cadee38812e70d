package io.glyphstream.trainer.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody should look at before training.
 *
 * @param fewest a class with fewer crops to train on is warned of
 * @param trainCrops that weights are fitted to, of all classes
 * @param testCrops of all classes
 */
record Warnings(int fewest, int trainCrops, int testCrops) {

  /** Shares of the two parts that differ by less than this factor are much the same. */
  private static final double MUCH = 1.5;

  /** A difference within so many standard errors may be chance (two-proportion z-test, pooled). */
  private static final double CHANCE = 3;

  /** In sentences; empty if all is well. */
  List<String> of(List<ClassCounts> classes, List<Overlap> overlaps) {
    List<String> warnings = new ArrayList<>();
    for (ClassCounts counts : classes) {
      addThoseOf(counts, "'" + counts.character() + "'", warnings);
    }
    for (Overlap overlap : overlaps) {
      if (overlap.crops() > 0) {
        warnings.add(
            "%d crops of the %s part are in the %s part too, %d of them with another label"
                .formatted(
                    overlap.crops(), overlap.part(), overlap.other(), overlap.otherLabels()));
      }
    }
    return warnings;
  }

  private void addThoseOf(ClassCounts counts, String name, List<String> warnings) {
    if (counts.train() < fewest) {
      warnings.add("%s has %d crops to train on".formatted(name, counts.train()));
    }
    if (counts.validation() == 0) {
      warnings.add(name + " is missing in the validation part");
    }
    if (counts.test() == 0) {
      warnings.add(name + " is missing in the test part");
    }
    if (differMuch(counts)) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s is %.3f %% of what is trained on, but %.3f %% of the test part",
              name,
              100 * counts.trainShare(),
              100 * counts.testShare()));
    }
  }

  private boolean differMuch(ClassCounts counts) {
    double greater = Math.max(counts.trainShare(), counts.testShare());
    double lesser = Math.min(counts.trainShare(), counts.testShare());
    double pooled = (double) (counts.train() + counts.test()) / (trainCrops + testCrops);
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / trainCrops + 1.0 / testCrops));
    return greater > MUCH * lesser && greater - lesser > CHANCE * error;
  }
}
