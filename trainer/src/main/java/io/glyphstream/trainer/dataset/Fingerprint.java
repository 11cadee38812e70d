package io.glyphstream.trainer.dataset;

import io.glyphstream.trainer.digest.FileDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What identifies the data that a model was trained on. */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * The data set's name and {@code FILE sha256:HEX} for each training file, of the bytes as they
   * lie on disk: {@code sha256sum FILE} prints the same.
   */
  public static String ofTraining(Dataset dataset, Path folder) throws IOException {
    List<String> parts = new ArrayList<>();
    for (Path file : dataset.trainingFiles(folder)) {
      parts.add(file.getFileName() + " sha256:" + FileDigest.SHA256.of(file));
    }
    return dataset.name() + ": " + String.join(", ", parts);
  }
}
