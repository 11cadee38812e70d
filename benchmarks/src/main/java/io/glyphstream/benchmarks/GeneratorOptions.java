package io.glyphstream.benchmarks;

import io.glyphstream.benchmarks.page.GlyphStock;
import io.glyphstream.benchmarks.page.PageFonts;
import io.glyphstream.benchmarks.page.PageGenerator;
import io.glyphstream.benchmarks.page.PageSize;
import io.glyphstream.benchmarks.page.TextSource;
import io.glyphstream.trainer.dataset.Dataset;
import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.Split;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say what synthetic pages are made of. */
final class GeneratorOptions {

  /** Which glyphs of the data set pages are made of. */
  enum Part {
    TEST,
    VALIDATION
  }

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with emnist/ and text/, the data sets that pages are made of.")
  Path data;

  @Option(
      names = "--fonts",
      paramLabel = "DIR",
      description =
          "Folder with hand/*.ttf and print/*.ttf; without it there are no pages in fonts.")
  Path fonts;

  @Option(
      names = "--glyphs",
      paramLabel = "PART",
      defaultValue = "VALIDATION",
      description =
          "${COMPLETION-CANDIDATES}: EMNIST's test part, for final figures, or the part of its"
              + " training part that the trainer holds out by default, for everything else."
              + " Default: ${DEFAULT-VALUE}.")
  Part part;

  private PageSize size = PageSize.A4;

  @Option(
      names = "--slips",
      description = "Slips of a few lines, 1600 x 900 px, instead of A4 pages at 300 dpi.")
  void setSlips(boolean wanted) {
    size = wanted ? PageSize.SLIP : PageSize.A4;
  }

  PageGenerator generator() throws IOException {
    return new PageGenerator(
        stock(),
        TextSource.in(data.resolve("text")),
        fonts == null ? PageFonts.NONE : PageFonts.in(fonts),
        size);
  }

  GlyphStock stock() throws IOException {
    return new GlyphStock(glyphs());
  }

  private LabelledSet glyphs() throws IOException {
    Dataset emnist = Datasets.named("emnist-byclass");
    Path folder = data.resolve("emnist");
    return part == Part.TEST
        ? emnist.test(folder)
        : Split.DEFAULT.of(emnist.trainParts(folder)).validation();
  }
}
