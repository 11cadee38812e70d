package io.glyphstream.benchmarks.accuracy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.recognition.score.FormScore;
import io.glyphstream.recognition.score.FormTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How well readers read a folder of scans: each {@code NAME.png} with a form's truth in {@code
 * NAME.truth.json} or its text in {@code NAME.txt}.
 */
public final class RealPages {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PNG = ".png";

  private final Path folder;

  public RealPages(Path folder) {
    this.folder = folder;
  }

  /**
   * A Markdown table.
   *
   * @throws IOException if the folder or a truth can't be read
   */
  public String report(List<PageReader> readers) throws IOException {
    StringBuilder report = new StringBuilder("| page | reader | what | CER | exact fields |\n");
    report.append("|---|---|---|---|---|\n");
    for (Path scan : scans()) {
      for (PageReader reader : readers) {
        rows(scan, reader.read(Files.readAllBytes(scan)))
            .forEach(
                row ->
                    report.append("| %s | %s | %s |\n".formatted(name(scan), reader.name(), row)));
      }
    }
    return report.toString();
  }

  private List<Path> scans() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(PNG)).sorted().toList();
    }
  }

  private List<String> rows(Path scan, Transcript transcript) throws IOException {
    Path form = folder.resolve(name(scan) + ".truth.json");
    Path text = folder.resolve(name(scan) + ".txt");
    List<String> rows = new ArrayList<>();
    if (Files.exists(form)) {
      rows.addAll(formRows(JSON.readValue(form.toFile(), FormTruth.class), transcript));
    }
    if (Files.exists(text)) {
      rows.add(row("text", TextScore.of(Files.readString(text), transcript.text())));
    }
    return rows;
  }

  private static List<String> formRows(FormTruth truth, Transcript transcript) {
    List<String> rows = new ArrayList<>();
    new FormScore(truth.handwrittenFields(), transcript)
        .totals()
        .forEach(
            (kind, total) ->
                rows.add(
                    String.format(
                        Locale.ROOT,
                        "%s fields | %.4f | %d of %d",
                        kind,
                        total.characterErrorRate(),
                        total.exactFields(),
                        total.fields())));
    rows.add(row("machine print", PrintedLines.score(truth, transcript)));
    return rows;
  }

  private static String row(String what, TextScore score) {
    return String.format(Locale.ROOT, "%s | %.4f | ", what, score.characterErrorRate());
  }

  private static String name(Path scan) {
    String file = scan.getFileName().toString();
    return file.substring(0, file.length() - PNG.length());
  }
}
