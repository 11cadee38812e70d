package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.benchmarks.page.PageGenerator;
import io.glyphstream.benchmarks.page.PagePng;
import io.glyphstream.benchmarks.page.SyntheticPage;
import io.glyphstream.contracts.document.Transcript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How well readers read synthetic pages, by the pages' kind and condition. */
public final class SyntheticScores {

  private static final double NANOSECONDS = 1e9;

  private final List<PageReader> readers;
  private final Map<String, Map<String, GroupScore>> scores = new LinkedHashMap<>();
  private final Map<String, ReadCharacters> characters = new LinkedHashMap<>();

  public SyntheticScores(List<PageReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /** Lets every reader read every page. */
  public void add(Stream<SyntheticPage> pages) {
    pages.forEach(
        page -> {
          byte[] file = PagePng.encode(page.image(), PageGenerator.DPI);
          readers.forEach(reader -> add(page, file, reader));
        });
  }

  private void add(SyntheticPage page, byte[] file, PageReader reader) {
    long start = System.nanoTime();
    Transcript transcript = reader.read(file);
    double seconds = (System.nanoTime() - start) / NANOSECONDS;
    GroupScore score = GroupScore.of(page.truth(), transcript, seconds);
    Map<String, GroupScore> own =
        scores.computeIfAbsent(reader.name(), name -> new LinkedHashMap<>());
    String group = page.kind().label() + ", " + page.condition().label();
    own.merge(group, score, GroupScore::plus);
    String whole = "all " + page.kind().family() + ", " + page.condition().label();
    own.merge(whole, score, GroupScore::plus);
    characters
        .computeIfAbsent(reader.name(), name -> new ReadCharacters())
        .add(page.truth().text(), transcript.glyphs().toList());
  }

  /** A Markdown table, and each reader's calibration. */
  public String report() {
    StringBuilder report = new StringBuilder();
    report.append("| pages | n | reader | CER | WER | recall | precision | s a page |\n");
    report.append("|---|---|---|---|---|---|---|---|\n");
    scores
        .get(readers.get(0).name())
        .keySet()
        .forEach(
            group ->
                readers.forEach(
                    reader ->
                        report.append(
                            row(group, reader.name(), scores.get(reader.name()).get(group)))));
    characters.forEach(
        (name, read) ->
            report.append(
                String.format(
                    Locale.ROOT, "\n%s: ECE of characters %.4f\n", name, read.calibrationError())));
    return report.toString();
  }

  private static String row(String group, String reader, GroupScore score) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %.4f | %.4f | %.4f | %.4f | %.2f |\n",
        group,
        score.pages(),
        reader,
        score.text().characterErrorRate(),
        score.text().wordErrorRate(),
        score.segmentation().recall(),
        score.segmentation().precision(),
        score.secondsPerPage());
  }
}
