package io.glyphstream.contracts.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Files that no person put there: hidden ones, and what desktops keep for themselves. */
public final class HousekeepingFile {

  private static final Set<String> OF_DESKTOPS = Set.of("Thumbs.db", "desktop.ini");

  private HousekeepingFile() {}

  /** Whether the file, or a folder, is such a one. */
  public static boolean is(Path file) {
    try {
      return Files.isHidden(file) || OF_DESKTOPS.contains(file.getFileName().toString());
    } catch (IOException e) {
      // Only Windows asks the disk; what it can't tell of is somebody's.
      return false;
    }
  }
}
