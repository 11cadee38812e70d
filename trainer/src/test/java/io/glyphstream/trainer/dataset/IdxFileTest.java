package io.glyphstream.trainer.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.IdxFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {

  private static final byte[] ELEMENTS = {1, 2, 3, (byte) 200, 5, 6};

  @TempDir Path folder;

  @Test
  void readsPlainFiles() throws IOException {
    IdxFile read = IdxFile.read(file(IdxFiles.idx(ELEMENTS, 1, 2, 3)), 3);

    assertArrayEquals(new int[] {1, 2, 3}, read.shape());
    assertArrayEquals(ELEMENTS, read.elements());
  }

  @Test
  void readsCompressedFilesWhateverTheirName() throws IOException {
    IdxFile read = IdxFile.read(file(IdxFiles.gzip(IdxFiles.idx(ELEMENTS, 6))), 1);

    assertArrayEquals(ELEMENTS, read.elements());
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    byte[] plain = IdxFiles.idx(ELEMENTS, 6);
    byte[] compressed = IdxFiles.gzip(plain);

    for (int size = 0; size < plain.length; size++) {
      assertRefused(Arrays.copyOf(plain, size), "");
    }
    for (int size = 2; size < compressed.length; size++) {
      assertRefused(Arrays.copyOf(compressed, size), "");
    }
  }

  @Test
  void truncationSaysWhatIsMissing() throws IOException {
    assertRefused(
        Arrays.copyOf(IdxFiles.idx(ELEMENTS, 6), 12),
        "expected 6 bytes of elements for the shape 6, found 4 (truncated)");
  }

  @Test
  void surplusIsRefused() throws IOException {
    assertRefused(IdxFiles.idx(ELEMENTS, 5), "expected 5 bytes of elements");
  }

  @Test
  void foreignFilesAreRefused() throws IOException {
    assertRefused("a text, no numbers".getBytes(), "starts with 0x00000801, found 0x61207465");
  }

  @Test
  void imagesAreNotTakenForLabels() throws IOException {
    assertRefused(IdxFiles.idx(ELEMENTS, 1, 2, 3), "0x00000801, found 0x00000803");
  }

  @Test
  void absurdShapesAreRefusedBeforeMemoryIsTaken() throws IOException {
    assertRefused(ByteBuffer.allocate(8).putInt(0x0801).putInt(-1).array(), "found -1");
  }

  private void assertRefused(byte[] content, String reason) throws IOException {
    Path file = file(content);
    DatasetException refusal = assertThrows(DatasetException.class, () -> IdxFile.read(file, 1));
    assertTrue(refusal.getMessage().startsWith(file + ": expected "), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }
}
