package io.glyphstream.ingest.hotfolder;

import io.glyphstream.contracts.document.HousekeepingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files of a hot folder are to be taken: regular ones that have not changed for a while.
 * Links, folders, pipes, devices and hidden files are left alone, which is said once.
 */
final class FolderScan {

  private static final Set<String> OURS = Set.of(HotFolderPlace.DONE, HotFolderPlace.FAILED);

  private final Path folder;
  private final Duration stableFor;
  private final FolderNotes notes;

  FolderScan(Path folder, Duration stableFor, FolderNotes notes) {
    this.folder = folder;
    this.stableFor = stableFor;
    this.notes = notes;
  }

  /** In the order of their names. */
  List<Path> files() throws IOException {
    List<Path> present;
    try (Stream<Path> paths = Files.list(folder)) {
      present = paths.sorted().toList();
    }
    notes.retain(present);
    List<Path> files = new ArrayList<>();
    for (Path path : present) {
      if (!OURS.contains(path.getFileName().toString()) && isToBeTaken(path)) {
        files.add(path);
      }
    }
    return files;
  }

  private boolean isToBeTaken(Path path) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.lastModifiedTime().toInstant().isBefore(Instant.now().minus(stableFor))) {
        return false;
      }
      String why = reasonToLeave(path, attributes);
      if (why != null) {
        notes.say(path, "is left alone in the hot folder: " + why);
      }
      return why == null;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Null if there is none. */
  private static String reasonToLeave(Path path, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return "it is a link";
    }
    if (attributes.isDirectory()) {
      return "it is a folder";
    }
    if (!attributes.isRegularFile()) {
      return "it is a pipe, a device or the like";
    }
    return HousekeepingFile.is(path) ? "it is hidden, or a desktop's own" : null;
  }
}
