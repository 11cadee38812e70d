package io.glyphstream.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.vision.fixture.FixturePages;
import io.glyphstream.vision.fixture.PageCanvas;
import io.glyphstream.vision.fixture.Samples;
import io.glyphstream.vision.scan.PageImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSegmenterTest {

  private final PageSegmenter segmenter = new PageSegmenter();

  @Test
  void pageWithoutInkHasNoLinesAndNoCrops() {
    SegmentedInk page = segmenter.segment(FixturePages.blank(700, 500));

    assertTrue(page.lines().isEmpty());
    assertEquals(0, page.crops().size());
    assertEquals(700, page.geometry().width());
  }

  @Test
  void everyCandidateHasItsCrop() {
    SegmentedInk page = segmenter.segment(FixturePages.note(2, 51).page());

    List<Integer> crops =
        page.lines().stream()
            .flatMap(line -> line.candidates().stream())
            .map(candidate -> candidate.crop())
            .toList();
    assertEquals(page.crops().size(), crops.size());
    for (int i = 0; i < crops.size(); i++) {
      assertEquals(i, crops.get(i));
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,4000", "20000,2", "3,3", "40,40"})
  void tinyAndStripedPagesHaveAResult(int width, int height) {
    for (int grey : new int[] {0, 128, 255}) {
      assertEquals(
          width, segmenter.segment(FixturePages.filled(width, height, grey)).geometry().width());
    }
    segmenter.segment(FixturePages.noise(width, height, 52));
  }

  @Test
  void noisyAndBlackPagesAreBounded() {
    assertEquals(0, segmenter.segment(FixturePages.filled(2480, 3508, 0)).lines().size());
    SegmentedInk noise = segmenter.segment(FixturePages.noise(2480, 3508, 53));
    assertTrue(noise.crops().size() < 100_000, "crops: " + noise.crops().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"note", "form"})
  void samplesHaveTheLinesAndWordsOfTheirTruth(String name) throws IOException {
    List<String> truth = Files.readAllLines(Samples.FOLDER.resolve(name + ".txt"));

    List<LineLattice> lines = segmenter.segment(sample(name + ".png")).lines();

    assertEquals(truth.size(), lines.size());
    for (int i = 0; i < truth.size(); i++) {
      long spaces =
          lines.get(i).cuts().stream().filter(cut -> cut.spaceProbability() > 0.5).count();
      assertEquals(truth.get(i).split(" ").length - 1, spaces, truth.get(i));
      int glyphs = truth.get(i).replace(" ", "").length();
      assertTrue(lines.get(i).cuts().size() > glyphs, truth.get(i));
    }
  }

  @Test
  void nativeMemoryStaysFlat() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.isReadable(status), "resident memory is read from /proc");
    PageImage page = new PageCanvas(1240, 800, 300, 54).hand("BAKE 24 CAKES", 150, 300, 60).page();
    for (int i = 0; i < 30; i++) {
      segmenter.segment(page);
    }
    long before = nativeKb(status);

    for (int i = 0; i < 120; i++) {
      segmenter.segment(page);
    }

    // A page of this size that leaked one of its images would leave 120 MB or more behind.
    long grown = nativeKb(status) - before;
    assertTrue(grown < 100_000, "memory outside the heap grew by " + grown + " kB");
  }

  /** Resident memory without the heap, which grows and shrinks as it likes. */
  private static long nativeKb(Path status) throws IOException {
    System.gc();
    long resident =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    return resident - Runtime.getRuntime().totalMemory() / 1024;
  }

  private static PageImage sample(String name) throws IOException {
    BufferedImage image = ImageIO.read(Samples.FOLDER.resolve(name).toFile());
    byte[] grey = new byte[image.getWidth() * image.getHeight()];
    image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), grey);
    return new PageImage(image.getWidth(), image.getHeight(), 300, grey);
  }
}
