package io.glyphstream.trainer.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.Dataset;
import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.SyntheticCrops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesisTest {

  private static final Dataset CHARACTERS = Datasets.named("characters");
  private static final double AMOUNT = 0.01;

  @TempDir Path data;
  private Path icons;
  private LabelledSet handPrint;

  @BeforeEach
  void writeMaterials() throws IOException {
    handPrint = HandPrint.set();
    icons = Files.createDirectory(data.resolve("icons"));
    RemappedFont.write(
        icons.resolve("icons.ttf"),
        "ArchitectsDaughter-Regular.ttf",
        Map.of(0xE000, '&', 0xE001, '@', 0xE002, '#'));
  }

  @Test
  void whatIsWrittenIsReadBackAsTheDataSetCharacters() throws IOException {
    HandPrint.writeEmnist(Files.createDirectory(data.resolve("emnist")));
    Map<String, Integer> written = new LinkedHashMap<>();
    synthesis().write(data.resolve("synthetic"), "train", 1, written::put);
    synthesis().write(data.resolve("synthetic"), "test", 2, written::put);

    LabelledSet train = CHARACTERS.train(data);

    assertEquals(2 * SyntheticCrops.values().length, written.size());
    assertEquals(handPrint.size() + sum(written, "train-"), train.size());
    assertEquals(handPrint.size() + sum(written, "test-"), CHARACTERS.test(data).size());
    int[] first = IntStream.range(0, handPrint.size()).toArray();
    assertEquals(handPrint.crops(), train.select(first).crops());
    assertArrayEquals(handPrint.labels(), train.select(first).labels());
    assertTrue(IntStream.of(train.classSizes()).allMatch(size -> size > 0));
  }

  @Test
  void eachKindIsReadAsItWasMade() throws IOException {
    synthesis().write(data, "train", 1, (file, crops) -> {});

    LabelledSet made =
        new FontGlyphs(HandPrint.fonts(), 1, 1)
            .make(new SplittableRandom(31 + SyntheticCrops.FONTS.ordinal()));
    LabelledSet read = SyntheticCrops.FONTS.read(data, "train");
    assertEquals(made.crops(), read.crops());
    assertArrayEquals(made.labels(), read.labels());
    LabelledSet symbols = SyntheticCrops.SYMBOLS.read(data, "train");
    int reject = symbols.alphabet().indexOf(BundleMetadata.REJECT);
    assertTrue(IntStream.of(symbols.labels()).allMatch(label -> label == reject));
  }

  @Test
  void sameSeedGivesTheSameFiles() throws IOException {
    Map<String, CropBatch> first = files("first", 1);

    assertEquals(first, files("again", 1));
    Map<String, CropBatch> other = files("other", 2);
    first.forEach((name, crops) -> assertFalse(crops.equals(other.get(name)), name));
  }

  @Test
  void fontsWithoutIconsAreRefused() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Synthesis(handPrint, RemappedFont.SAMPLES, RemappedFont.SAMPLES, AMOUNT));

    assertTrue(refusal.getMessage().contains("private use area"));
  }

  @Test
  void amountIsAboveZero() {
    for (double amount : new double[] {0, -1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Synthesis(handPrint, RemappedFont.SAMPLES, icons, amount));
    }
  }

  private Synthesis synthesis() throws IOException {
    return new Synthesis(handPrint, RemappedFont.SAMPLES, icons, AMOUNT);
  }

  private Map<String, CropBatch> files(String folder, long seed) throws IOException {
    synthesis().write(data.resolve(folder), "train", seed, (file, crops) -> {});
    Map<String, CropBatch> files = new LinkedHashMap<>();
    for (SyntheticCrops kind : SyntheticCrops.values()) {
      files.put(kind.name(), kind.read(data.resolve(folder), "train").crops());
    }
    return files;
  }

  private static int sum(Map<String, Integer> written, String start) {
    return written.entrySet().stream()
        .filter(file -> file.getKey().startsWith(start))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
