package io.glyphstream.trainer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A collection of labelled crops that comes as files in a folder, with a training and a test part.
 */
public interface Dataset {

  /** As the command line names it, for example {@code mnist}. */
  String name();

  /**
   * The training part.
   *
   * @throws IOException if a file is missing, truncated or foreign
   */
  LabelledSet train(Path folder) throws IOException;

  /**
   * The training part by origin, each to be split on its own; all have the whole alphabet. The
   * first shows characters as pages have them; confidences are calibrated on it.
   *
   * @throws IOException if a file is missing, truncated or foreign
   */
  default List<LabelledSet> trainParts(Path folder) throws IOException {
    return List.of(train(folder));
  }

  /**
   * The test part. Whoever trains reads it once, when the model is final.
   *
   * @throws IOException if a file is missing, truncated or foreign
   */
  LabelledSet test(Path folder) throws IOException;

  /**
   * The files of the training part.
   *
   * @throws IOException if one is missing
   */
  List<Path> trainingFiles(Path folder) throws IOException;

  /**
   * The files of the test part.
   *
   * @throws IOException if one is missing
   */
  List<Path> testFiles(Path folder) throws IOException;
}
