package io.glyphstream.ingest.hotfolder;

import io.glyphstream.contracts.text.FaultText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Where a hot folder may be. */
public final class HotFolderPlace {

  static final String DONE = "done";
  static final String FAILED = "failed";

  private HotFolderPlace() {}

  /**
   * Returns if the hot folder holds nothing of the other folder's, nor the other way round: its
   * files would be taken for scans, or scans for its files.
   *
   * @param other need not be there yet
   * @param otherName what it is to a person, for example {@code the page store}
   * @throws IllegalArgumentException if they overlap; the message is for that person
   */
  public static void requireApart(Path hotFolder, Path other, String otherName) {
    Path hot = real(hotFolder);
    Path second = real(other);
    if (hot.startsWith(second) || second.startsWith(hot)) {
      throw new IllegalArgumentException(
          "the hot folder %s and %s %s must be apart: neither may be in the other"
              .formatted(hotFolder, otherName, other));
    }
  }

  /**
   * Returns if the folder is no other hot folder's {@code done/} or {@code failed/}, whose files
   * would all be read again.
   *
   * @throws IllegalArgumentException if it has such a name
   */
  public static void requireOwnName(Path hotFolder) {
    Path name = real(hotFolder).getFileName();
    if (name != null && Set.of(DONE, FAILED).contains(name.toString())) {
      throw new IllegalArgumentException(
          "the hot folder %s may not be called %s: so are the folders for files that were taken"
              .formatted(hotFolder, name));
    }
  }

  /** With links resolved as far as it is there. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path there = absolute;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(absolute)).normalize();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the folder " + path + " can't be looked at: " + FaultText.of(e), e);
    }
  }
}
