package io.glyphstream.trainer.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.IdxFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

  private static final Dataset MNIST = Datasets.named("mnist");

  @TempDir Path folder;

  @Test
  void tableHoldsWhatThePairHolds() throws IOException {
    LabelledSet bars = Glyphs.bars(40, 1);
    Files.writeString(folder.resolve("mnist_train.csv"), table(bars));

    assertSame(bars, MNIST.train(folder));
  }

  @Test
  void headerAndCompressionMakeNoDifference() throws IOException {
    LabelledSet bars = Glyphs.bars(40, 1);
    String table = "label," + "1x1,".repeat(783) + "28x28\n" + table(bars);
    Files.write(folder.resolve("mnist_test.csv.gz"), IdxFiles.gzip(table.getBytes()));

    assertSame(bars, MNIST.test(folder));
  }

  @Test
  void emnistTableIsTurnedUpright() throws IOException {
    Files.writeString(folder.resolve("emnist-byclass-mapping.txt"), "0 48\n1 76\n");
    Files.writeString(
        folder.resolve("emnist-byclass-train.csv"),
        row(1, Glyphs.transposed(Glyphs.letterL())) + "\r\n");

    LabelledSet read = Datasets.named("emnist-byclass").train(folder);

    assertArrayEquals(Glyphs.letterL(), read.crops().crop(0));
    assertEquals("L", read.alphabet().get(read.labels()[0]));
  }

  @Test
  void pairIsReadWhereBothAreThere() throws IOException {
    IdxFiles.writeMnist(folder, 30, 20);
    Files.writeString(folder.resolve("mnist_train.csv"), table(Glyphs.bars(40, 1)));

    assertEquals(30, MNIST.train(folder).size());

    Files.delete(folder.resolve("train-labels-idx1-ubyte.gz"));
    assertEquals(40, MNIST.train(folder).size());
  }

  @Test
  void fingerprintIsThatOfTheTable() throws IOException {
    Files.writeString(folder.resolve("mnist_train.csv"), "abc");

    assertEquals(
        "mnist: mnist_train.csv"
            + " sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Fingerprint.ofTraining(MNIST, folder));
  }

  @Test
  void brokenRowIsNamedByItsLine() throws IOException {
    String good = table(Glyphs.bars(2, 1));

    assertRefused(good + "1,2,3\n", "line 3: expected a label and 784 pixels, found 3 values");
    assertRefused(
        good + row(3, new byte[784]).replaceFirst(",0", ",256"),
        "line 3: expected pixel 1 of 0 to 255, found '256'");
    assertRefused(
        good + row(3, new byte[784]).replaceFirst(",0", ",-1"),
        "line 3: expected pixel 1 of 0 to 255, found '-1'");
    assertRefused(good + row(10, new byte[784]), "line 3: expected a label of 0 to 9, found '10'");
    assertRefused(
        good + row(3, new byte[784]).replaceFirst("3", "three"),
        "line 3: expected a label of 0 to 9, found 'three'");
    assertRefused(good + "\"1\"2,3\n", "expected a table of comma-separated values");
  }

  @Test
  void truncatedCompressionIsRefused() throws IOException {
    byte[] compressed = IdxFiles.gzip(table(Glyphs.bars(40, 1)).getBytes());
    for (int size : new int[] {5, compressed.length / 2, compressed.length - 1}) {
      Files.write(folder.resolve("mnist_train.csv.gz"), Arrays.copyOf(compressed, size));

      DatasetException refusal = assertThrows(DatasetException.class, () -> MNIST.train(folder));

      assertTrue(refusal.getMessage().endsWith("found a truncated or damaged one"));
    }
  }

  private void assertRefused(String table, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("mnist_train.csv"), table);
    DatasetException refusal = assertThrows(DatasetException.class, () -> MNIST.train(folder));
    assertTrue(refusal.getMessage().startsWith(file.toString()), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
  }

  private static void assertSame(LabelledSet expected, LabelledSet read) {
    assertEquals(expected.crops(), read.crops());
    assertArrayEquals(expected.labels(), read.labels());
    assertEquals(expected.alphabet(), read.alphabet());
  }

  private static String table(LabelledSet set) {
    return IntStream.range(0, set.size())
        .mapToObj(i -> row(set.labels()[i], set.crops().crop(i)) + "\n")
        .collect(Collectors.joining());
  }

  private static String row(int label, byte[] crop) {
    return label
        + IntStream.range(0, CropBatch.CROP_BYTES)
            .mapToObj(i -> "," + Byte.toUnsignedInt(crop[i]))
            .collect(Collectors.joining());
  }
}
