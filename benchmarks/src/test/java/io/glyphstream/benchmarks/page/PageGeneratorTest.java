package io.glyphstream.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageGeneratorTest {

  private static PageGenerator generator;

  @BeforeAll
  static void makeBooks(@TempDir Path folder) throws IOException {
    for (String book : List.of("dracula_345.txt.gz", "the-time-machine_35.txt.gz")) {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(book)))) {
        out.write("One day, at 8, the Cat sat. ".repeat(400).getBytes(StandardCharsets.UTF_8));
      }
    }
    generator =
        new PageGenerator(
            new GlyphStock(discs()), TextSource.in(folder), PageFonts.NONE, PageSize.A4);
  }

  @Test
  void sameSeedGivesTheSamePageAndAnotherSeedAnother() {
    SyntheticPage page = generator.page(PageKind.MIXED, PageCondition.HARD, 1);
    SyntheticPage again = generator.page(PageKind.MIXED, PageCondition.HARD, 1);
    SyntheticPage other = generator.page(PageKind.MIXED, PageCondition.HARD, 2);

    assertEquals(page.truth(), again.truth());
    assertArrayEquals(pixels(page.image()), pixels(again.image()));
    assertFalse(page.truth().lines().equals(other.truth().lines()));
  }

  @Test
  void truthBoxesHoldTheInkAlsoWhereThePageIsTurned() {
    for (PageCondition condition : List.of(PageCondition.CLEAN, PageCondition.HARD)) {
      SyntheticPage page = generator.page(PageKind.UPPER, condition, 3);
      int paper = condition.style().paper();
      long dark =
          glyphs(page).stream()
              .filter(glyph -> darkest(page.image(), glyph.box()) < paper / 2)
              .count();
      assertEquals(glyphs(page).size(), dark);
      assertTrue(glyphs(page).size() >= 300);
    }
  }

  @Test
  void truthTextIsThatOfItsGlyphs() {
    SyntheticPage page = generator.page(PageKind.LOWER, PageCondition.CLEAN, 4);
    String letters = glyphs(page).stream().map(TruthGlyph::text).collect(Collectors.joining());
    assertEquals(letters, page.truth().text().replaceAll("\\s", ""));
    assertTrue(letters.matches("[a-z0-9]+"), letters);
  }

  @Test
  void codesAreCapitalsAndDigits() {
    String text = generator.page(PageKind.CODES, PageCondition.CLEAN, 8).truth().text();

    assertTrue(text.matches("[A-Z0-9\\s]+"), text);
    assertTrue(text.matches("(?s).*[A-Z][0-9].*"), text);
  }

  @Test
  void onlyHardPagesHaveGlyphsThatOverlap() {
    assertEquals(0, overlaps(generator.page(PageKind.DIGITS, PageCondition.CLEAN, 5)));
    assertTrue(overlaps(generator.page(PageKind.DIGITS, PageCondition.HARD, 5)) > 30);
  }

  @Test
  void joinedPagesHaveStrokesBetweenSmallLettersThatTheTruthIsSilentOf() {
    SyntheticPage page = generator.page(PageKind.JOINED, PageCondition.CLEAN, 7);

    assertTrue(blackColumnsBetween(page) > 50);
    String letters = glyphs(page).stream().map(TruthGlyph::text).collect(Collectors.joining());
    assertEquals(letters, page.truth().text().replaceAll("\\s", ""));
  }

  /** Neighbours of a word whose boxes are apart and have ink in the middle between them. */
  private static long blackColumnsBetween(SyntheticPage page) {
    List<TruthGlyph> glyphs = glyphs(page);
    return IntStream.range(1, glyphs.size())
        .filter(
            i -> {
              Box left = glyphs.get(i - 1).box();
              int gap = glyphs.get(i).box().x() - left.right();
              Box middle = new Box(left.right() + gap / 2, left.y(), 1, left.height());
              return gap > 1 && gap < left.width() && darkest(page.image(), middle) < 100;
            })
        .count();
  }

  @Test
  void smallLettersAreLowerThanCapitals() {
    SyntheticPage page = generator.page(PageKind.MIXED, PageCondition.CLEAN, 6);
    assertTrue(meanHeight(page, "a") < 0.8 * meanHeight(page, "d"));
    assertTrue(meanHeight(page, "O") > 1.2 * meanHeight(page, "a"));
  }

  @Test
  void pagesInFontsNeedFonts() {
    assertFalse(generator.canMake(PageKind.PRINT_FONT));
    assertTrue(generator.canMake(PageKind.DIGITS));
  }

  private static double meanHeight(SyntheticPage page, String text) {
    return glyphs(page).stream()
        .filter(glyph -> glyph.text().equals(text))
        .mapToInt(glyph -> glyph.box().height())
        .average()
        .orElseThrow();
  }

  private static long overlaps(SyntheticPage page) {
    return page.truth().lines().stream()
        .mapToLong(
            line ->
                IntStream.range(1, line.glyphs().size())
                    .filter(
                        i ->
                            line.glyphs().get(i).box().x()
                                < line.glyphs().get(i - 1).box().right() - 1)
                    .count())
        .sum();
  }

  private static List<TruthGlyph> glyphs(SyntheticPage page) {
    return page.truth().lines().stream().flatMap(line -> line.glyphs().stream()).toList();
  }

  private static int darkest(BufferedImage image, Box box) {
    int darkest = 255;
    for (int y = box.y(); y < box.bottom(); y++) {
      for (int x = box.x(); x < box.right(); x++) {
        darkest = Math.min(darkest, image.getRaster().getSample(x, y, 0));
      }
    }
    return darkest;
  }

  private static byte[] pixels(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  /** One round glyph of each letter and digit. */
  private static LabelledSet discs() {
    List<String> alphabet =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
            .chars()
            .mapToObj(Character::toString)
            .toList();
    byte[] pixels = new byte[alphabet.size() * CropBatch.CROP_BYTES];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % CropBatch.SIDE - 14;
      int y = i % CropBatch.CROP_BYTES / CropBatch.SIDE - 14;
      pixels[i] = (byte) (x * x + y * y < 140 ? 255 : 0);
    }
    return new LabelledSet(
        new CropBatch(pixels), IntStream.range(0, alphabet.size()).toArray(), alphabet);
  }
}
