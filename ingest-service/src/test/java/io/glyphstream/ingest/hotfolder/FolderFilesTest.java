package io.glyphstream.ingest.hotfolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {

  private static final byte[] CONTENT = {1, 2, 3};
  private static final String SHA256 = Sha256.hex(CONTENT);

  @TempDir Path folder;

  private FolderFiles files;

  @BeforeEach
  void create() throws IOException {
    files = new FolderFiles(folder);
    files.create();
  }

  @Test
  void fileOfADocumentIsFoundWhereverItWasMoved() throws IOException {
    Path file = Files.write(folder.resolve("a\nscan.png"), CONTENT);
    String document = files.documentId(file, SHA256);
    assertEquals(Optional.of(file), files.fileOf(document, SHA256));

    files.moveToDone(file);

    Path moved = folder.resolve("done").resolve(file.getFileName());
    assertEquals(Optional.of(moved), new FolderFiles(folder).fileOf(document, SHA256));
  }

  @Test
  void fileThatGotTheTimeInFrontIsFound() throws IOException {
    Files.write(folder.resolve("done/scan.png"), new byte[] {9});
    Path file = Files.write(folder.resolve("scan.png"), CONTENT);
    String document = files.documentId(file, SHA256);

    files.moveToDone(file);

    Path found = files.fileOf(document, SHA256).orElseThrow();
    assertTrue(found.getFileName().toString().matches("\\d{13}-scan.png"), found.toString());
  }

  @Test
  void fileOfAnotherTimeOrContentIsAnotherDocument() throws IOException {
    Path file = Files.write(folder.resolve("scan.png"), CONTENT);
    String document = files.documentId(file, SHA256);

    assertEquals(Optional.empty(), files.fileOf(document, Sha256.hex(new byte[] {4})));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    assertEquals(Optional.empty(), files.fileOf(document, SHA256));
  }

  @Test
  void fileIsMovedToFailedOnceWithAReasonOfOneLine() throws IOException {
    Path file = Files.write(folder.resolve("scan.png"), CONTENT);

    assertTrue(files.moveToFailed(file, "truncated: it ends\nbefore \u001b[2J"));

    Path moved = folder.resolve("failed/scan.png");
    assertEquals(
        "truncated: it ends\\nbefore \\u001B[2J\n",
        Files.readString(folder.resolve("failed/scan.png.reason.txt")));
    assertFalse(files.moveToFailed(moved, "again"));
    assertTrue(Files.exists(moved));
  }

  @Test
  void doneThatIsALinkIsRefused() throws IOException {
    Files.delete(folder.resolve("done"));
    Files.createSymbolicLink(folder.resolve("done"), folder);

    assertThrows(IOException.class, files::create);
  }
}
