package io.glyphstream.trainer.dataset;

import java.util.List;

/**
 * How a training part is cut in two. Models that are to be compared, averaged or trained from one
 * another need the same split, or one is measured on what another was fitted to.
 *
 * @param validationShare share of each class that is held out, above 0 and below 1
 * @param seed of the draw
 */
public record Split(double validationShare, long seed) {

  /** What trainings hold out if they are not told otherwise. */
  public static final Split DEFAULT = new Split(0.05, 1);

  public Split {
    if (!(validationShare > 0 && validationShare < 1)) {
      throw new IllegalArgumentException(
          "validation-share must be between 0 and 1, not " + validationShare);
    }
  }

  /** What is held out of the first part alone, to calibrate confidences on. */
  public LabelledSet calibration(List<LabelledSet> parts) {
    return of(parts.subList(0, 1)).validation();
  }

  /** As the trainer's commands take it. */
  public String options() {
    return "--validation-share " + validationShare + " --split-seed " + seed;
  }

  /**
   * Splits each part on its own and joins the halves: a part's split is that of it alone. The same
   * parts give the same split on any machine.
   */
  public ValidationSplit of(List<LabelledSet> parts) {
    List<ValidationSplit> splits =
        parts.stream().map(part -> ValidationSplit.stratified(part, this)).toList();
    return new ValidationSplit(
        LabelledSet.concat(splits.stream().map(ValidationSplit::training).toList()),
        LabelledSet.concat(splits.stream().map(ValidationSplit::validation).toList()));
  }
}
