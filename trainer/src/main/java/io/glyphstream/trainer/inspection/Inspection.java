package io.glyphstream.trainer.inspection;

import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.Split;
import io.glyphstream.trainer.dataset.ValidationSplit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks a data set over before it is trained on: its labels and which crops occur twice. No model
 * reads the test part here.
 *
 * @param split of the training part
 * @param test the test part, of the same alphabet
 * @param fewest a class with fewer crops to train on is warned of
 */
public record Inspection(ValidationSplit split, LabelledSet test, int fewest) {

  /** Counts of each class, in the alphabet's order. */
  public List<ClassCounts> classes() {
    int[] train = split.training().classSizes();
    int[] validation = split.validation().classSizes();
    int[] tested = test.classSizes();
    return IntStream.range(0, train.length)
        .mapToObj(
            label ->
                new ClassCounts(
                    test.alphabet().get(label),
                    train[label],
                    validation[label],
                    tested[label],
                    (double) train[label] / split.training().size(),
                    (double) tested[label] / test.size()))
        .toList();
  }

  /** The balance of training, validation and test part. */
  public List<PartBalance> parts() {
    return List.of(
        PartBalance.of("train", split.training()),
        PartBalance.of("validation", split.validation()),
        PartBalance.of("test", test));
  }

  /** What occurs in two parts. */
  public List<Overlap> overlaps() {
    return List.of(
        Overlap.of("test", test, "train", split.training()),
        Overlap.of("test", test, "validation", split.validation()),
        Overlap.of("validation", split.validation(), "train", split.training()));
  }

  /** All of it. */
  public InspectionReport report(String dataset, Split choice) {
    List<ClassCounts> classes = classes();
    List<PartBalance> parts = parts();
    List<Overlap> overlaps = overlaps();
    List<String> warnings =
        new Warnings(fewest, split.training().size(), test.size()).of(classes, overlaps);
    return new InspectionReport(
        dataset, choice.validationShare(), choice.seed(), parts, overlaps, warnings, classes);
  }
}
