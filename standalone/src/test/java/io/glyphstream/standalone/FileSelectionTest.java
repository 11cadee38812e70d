package io.glyphstream.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSelectionTest {

  @TempDir Path folder;

  @Test
  void filesOfFoldersAreMeantAndHiddenOnesAreNot() throws IOException {
    Path first = file("a/1.png");
    Path second = file("b.png");
    file(".DS_Store");
    file("a/Thumbs.db");
    file(".git/objects/2.png");

    FileSelection selection = FileSelection.of(List.of(folder));

    assertEquals(List.of(first, second), selection.files());
    assertEquals(3, selection.leftOut());
  }

  @Test
  void whatIsNamedItselfIsMeant() throws IOException {
    Path hidden = file(".hidden/.scan.png");
    Path inside = file(".hidden/scan.png");

    assertEquals(List.of(hidden), FileSelection.of(List.of(hidden)).files());
    assertEquals(List.of(inside), FileSelection.of(List.of(folder.resolve(".hidden"))).files());
  }

  @Test
  void missingOneIsSaid() {
    assertThrows(
        CommandFailure.class, () -> FileSelection.of(List.of(folder.resolve("nowhere.png"))));
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, new byte[] {1});
  }
}
