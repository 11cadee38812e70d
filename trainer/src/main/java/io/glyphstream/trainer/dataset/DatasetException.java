package io.glyphstream.trainer.dataset;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A data set's file is not what it should be; the message names the file, what was expected and
 * what was found. The caller can only ask for other files.
 */
public final class DatasetException extends IOException {

  private static final long serialVersionUID = 1L;

  DatasetException(Path file, String expected, String found) {
    super("%s: expected %s, found %s".formatted(file, expected, found));
  }

  /**
   * @param line 1-based
   */
  DatasetException(Path file, long line, String expected, String found) {
    super("%s, line %d: expected %s, found %s".formatted(file, line, expected, found));
  }
}
