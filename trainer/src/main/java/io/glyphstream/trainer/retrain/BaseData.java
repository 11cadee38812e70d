package io.glyphstream.trainer.retrain;

import io.glyphstream.trainer.dataset.Dataset;
import io.glyphstream.trainer.dataset.Fingerprint;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.Split;
import io.glyphstream.trainer.dataset.ValidationSplit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The data that the first champion was trained on, without its test part: what keeps a model that
 * is trained further from forgetting, and what tells whether it did.
 *
 * @param fingerprint name and SHA-256 of each file
 * @param training to be rehearsed
 * @param heldOut the validation part; every model of this data is measured on it, none is trained
 *     on it
 */
public record BaseData(String fingerprint, LabelledSet training, LabelledSet heldOut) {

  /**
   * Where the base data lies and how it was split.
   *
   * @param folder of its files
   * @param split that the first champion was trained with, so that nothing that it was trained on
   *     is held out
   */
  public record Source(Dataset dataset, Path folder, Split split) {

    /** What is trained on and what is held out. */
    ValidationSplit parts() throws IOException {
      return split.of(dataset.trainParts(folder));
    }
  }

  /**
   * Reads it.
   *
   * @param alphabet the champion's, which has all of the data's characters
   * @throws IllegalArgumentException if it lacks one
   */
  static BaseData read(Source source, List<String> alphabet) throws IOException {
    ValidationSplit split = source.parts();
    return new BaseData(
        Fingerprint.ofTraining(source.dataset(), source.folder()),
        split.training().in(alphabet),
        split.validation().in(alphabet));
  }
}
