package io.glyphstream.trainer.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.IdxFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {

  private static final String IMAGES = "emnist-byclass-train-images-idx3-ubyte.gz";
  private static final String LABELS = "emnist-byclass-train-labels-idx1-ubyte.gz";

  @TempDir Path folder;

  @Test
  void emnistIsTurnedUpright() throws IOException {
    writeEmnist(Glyphs.transposed(Glyphs.letterL()), 1);

    LabelledSet read = Datasets.named("emnist-byclass").train(folder);

    assertArrayEquals(Glyphs.letterL(), read.crops().crop(0));
    assertFalse(Arrays.equals(Glyphs.transposed(Glyphs.letterL()), read.crops().crop(0)));
  }

  @Test
  void mnistIsUprightAsItIs() throws IOException {
    LabelledSet one =
        new LabelledSet(new CropBatch(Glyphs.letterL()), new int[] {7}, Glyphs.digits());
    IdxFiles.write(folder, "train-images-idx3-ubyte", "train-labels-idx1-ubyte", one);

    LabelledSet read = Datasets.named("mnist").train(folder);

    assertArrayEquals(Glyphs.letterL(), read.crops().crop(0));
    assertEquals("7", read.alphabet().get(read.labels()[0]));
  }

  @Test
  void emnistAlphabetIsThatOfTheMapping() throws IOException {
    writeEmnist(Glyphs.letterL(), 1);

    LabelledSet read = Datasets.named("emnist-byclass").train(folder);

    assertEquals(List.of("0", "L"), read.alphabet());
    assertEquals("L", read.alphabet().get(read.labels()[0]));
  }

  @Test
  void labelBeyondTheMappingIsRefused() throws IOException {
    writeEmnist(Glyphs.letterL(), 2);

    DatasetException refusal =
        assertThrows(DatasetException.class, () -> Datasets.named("emnist-byclass").train(folder));

    assertEquals(
        folder.resolve(LABELS) + ": expected labels below 2, found label 2", refusal.getMessage());
  }

  @Test
  void foreignMappingIsRefused() throws IOException {
    writeEmnist(Glyphs.letterL(), 1);
    Files.writeString(folder.resolve("emnist-byclass-mapping.txt"), "0 48\n2 76\n");

    DatasetException refusal =
        assertThrows(DatasetException.class, () -> Datasets.named("emnist-byclass").train(folder));

    assertTrue(refusal.getMessage().contains("expected '1 CODE-POINT', found '2 76'"));
  }

  @Test
  void imagesOfAnotherSizeAreRefused() throws IOException {
    Files.write(
        folder.resolve("train-images-idx3-ubyte"), IdxFiles.idx(new byte[32 * 32], 1, 32, 32));
    Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxFiles.idx(new byte[1], 1));

    DatasetException refusal =
        assertThrows(DatasetException.class, () -> Datasets.named("mnist").train(folder));

    assertTrue(refusal.getMessage().endsWith("expected images of 28x28, found 1x32x32"));
  }

  @Test
  void missingFilesAreNamed() {
    NoSuchFileException missing =
        assertThrows(NoSuchFileException.class, () -> Datasets.named("mnist").test(folder));

    assertEquals(folder.resolve("t10k-images-idx3-ubyte.gz").toString(), missing.getFile());
  }

  @Test
  void fingerprintIsWhatSha256sumPrints() throws IOException {
    Files.writeString(folder.resolve("train-images-idx3-ubyte"), "abc");
    Files.writeString(folder.resolve("train-labels-idx1-ubyte"), "");

    assertEquals(
        "mnist: train-images-idx3-ubyte"
            + " sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad,"
            + " train-labels-idx1-ubyte"
            + " sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        Fingerprint.ofTraining(Datasets.named("mnist"), folder));
  }

  private void writeEmnist(byte[] crop, int label) throws IOException {
    Files.writeString(folder.resolve("emnist-byclass-mapping.txt"), "0 48\n1 76\n");
    IdxFiles.write(
        folder,
        IMAGES,
        LABELS,
        new LabelledSet(new CropBatch(crop), new int[] {label}, Glyphs.digits()));
  }
}
