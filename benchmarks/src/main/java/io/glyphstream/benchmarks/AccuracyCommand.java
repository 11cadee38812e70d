package io.glyphstream.benchmarks;

import io.glyphstream.benchmarks.accuracy.OwnReader;
import io.glyphstream.benchmarks.accuracy.PageReader;
import io.glyphstream.benchmarks.accuracy.RealPages;
import io.glyphstream.benchmarks.accuracy.SyntheticScores;
import io.glyphstream.benchmarks.accuracy.TesseractReader;
import io.glyphstream.benchmarks.page.PageCondition;
import io.glyphstream.benchmarks.page.PageGenerator;
import io.glyphstream.benchmarks.page.PageKind;
import io.glyphstream.benchmarks.page.PagePng;
import io.glyphstream.benchmarks.page.SyntheticPage;
import io.glyphstream.recognition.model.GlyphClassifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well pages are read. */
@Command(
    name = "accuracy",
    description = {
      "Read synthetic and real pages and print how well: error rates of characters (CER) and words"
          + " (WER), recall and precision of character boxes, exact fields of forms, calibration"
          + " (ECE), time a page."
    },
    mixinStandardHelpOptions = true)
final class AccuracyCommand implements Callable<Integer> {

  /** Readings before the first that is timed: the JVM compiles what runs often. */
  private static final int WARM_UP = 48;

  @Mixin GeneratorOptions options;

  @Mixin PageChoice choice;

  @Mixin ModelOptions model;

  @Mixin DecoderOptions decoder;

  @Option(
      names = "--pages",
      paramLabel = "DIR",
      description =
          "Real pages too: scans with NAME.truth.json (a form), NAME.txt or NAME.json (lines with"
              + " outlines) beside them.")
  Path pages;

  @Option(names = "--peers", description = "Let Tesseract read the same pages, if it is installed.")
  boolean peers;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (GlyphClassifier classifier = model.open()) {
      PageReader own = new OwnReader(decoder.recognizer(classifier));
      List<PageReader> readers = new ArrayList<>(List.of(own));
      if (peers && TesseractReader.isInstalled()) {
        readers.add(new TesseractReader());
      }
      PageGenerator generator = options.generator();
      Stream<SyntheticPage> chosen = choice.pages(generator);
      warmUp(own, generator);
      SyntheticScores scores = new SyntheticScores(readers);
      scores.add(chosen);
      PrintWriter out = spec.commandLine().getOut();
      out.println("Model " + classifier.metadata().id() + "\n");
      out.println(scores.report());
      if (pages != null) {
        out.println(new RealPages(pages).report(readers));
      }
      out.flush();
    }
    return ExitCode.OK;
  }

  private void warmUp(PageReader own, PageGenerator generator) {
    byte[] page =
        PagePng.encode(
            generator.page(PageKind.MIXED, PageCondition.CLEAN, choice.seed - 1).image(),
            PageGenerator.DPI);
    for (int i = 0; i < WARM_UP; i++) {
      own.read(page);
    }
  }
}
