package io.glyphstream.standalone;

import io.glyphstream.contracts.document.HousekeepingFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The files that are meant by files and folders: those named, and those in folders and subfolders
 * that no desktop put there and that are not hidden.
 *
 * @param files each folder's in the order of their names
 * @param leftOut how many files and folders were passed over
 */
record FileSelection(List<Path> files, int leftOut) {

  /**
   * @throws CommandFailure if one of them is not there, or a folder in it can't be read
   */
  static FileSelection of(List<Path> sources) {
    List<Path> files = new ArrayList<>();
    int leftOut = 0;
    for (Path source : sources) {
      Walk walk = new Walk(source);
      try {
        Files.walkFileTree(source, walk);
      } catch (AccessDeniedException e) {
        throw new CommandFailure("no permission to read " + e.getFile(), e);
      } catch (IOException e) {
        throw new CommandFailure("no such file or folder: " + source, e);
      }
      files.addAll(walk.found);
      leftOut += walk.leftOut;
    }
    return new FileSelection(files, leftOut);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path source;
    private final TreeSet<Path> found = new TreeSet<>();
    private int leftOut;

    Walk(Path source) {
      this.source = source;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isLeftOut(folder)) {
        leftOut++;
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isLeftOut(file)) {
        leftOut++;
      } else if (Files.isRegularFile(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** What was named itself is meant. */
    private boolean isLeftOut(Path path) {
      return !path.equals(source) && HousekeepingFile.is(path);
    }
  }
}
