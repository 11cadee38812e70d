package io.glyphstream.ingest.hotfolder;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotFolderPlaceTest {

  @TempDir Path folder;

  @Test
  void foldersBesideEachOtherAreApart() {
    assertDoesNotThrow(() -> requireApart(folder.resolve("scans"), folder.resolve("data")));
    assertDoesNotThrow(() -> requireApart(folder.resolve("data-scans"), folder.resolve("data")));
  }

  @Test
  void foldersThatOverlapAreRefused() {
    Path data = folder.resolve("data");

    assertRefused(data, data);
    assertRefused(data.resolve("in").resolve("scans"), data);
    assertRefused(folder, data);
    assertRefused(folder.resolve("x").resolve("..").resolve("data"), data);
  }

  @Test
  void foldersThatOverlapBehindALinkAreRefused() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), data);

    assertRefused(link, data);
    assertRefused(link.resolve("scans"), data);
  }

  @Test
  void folderForTakenFilesIsNoHotFolder() {
    for (String name : new String[] {"done", "failed"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> HotFolderPlace.requireOwnName(folder.resolve(name)));
    }
    assertDoesNotThrow(() -> HotFolderPlace.requireOwnName(folder.resolve("scans")));
  }

  private static void assertRefused(Path hotFolder, Path other) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> requireApart(hotFolder, other))
            .getMessage();
    assertEquals(
        "the hot folder %s and the page store %s must be apart: neither may be in the other"
            .formatted(hotFolder, other),
        message);
  }

  private static void requireApart(Path hotFolder, Path other) {
    HotFolderPlace.requireApart(hotFolder, other, "the page store");
  }
}
