package io.glyphstream.vision.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that a child process unpacks its libraries into, and has to itself. */
final class ChildFolder {

  private ChildFolder() {}

  /**
   * Makes a new one.
   *
   * @throws IOException if there is no room for it
   */
  static Path create() throws IOException {
    return Files.createTempDirectory("glyphstream-sandbox-");
  }

  /**
   * Deletes it with all that is in it, if it is there; its process may do the same at that moment.
   *
   * @throws IOException if something stays behind
   */
  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    }
  }
}
