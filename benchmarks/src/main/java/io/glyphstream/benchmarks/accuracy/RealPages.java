package io.glyphstream.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well readers read a folder of scans. Beside each {@code NAME.png} (or other scan) lies its
 * truth: a form's in {@code NAME.truth.json}, with boxes or without; a text in {@code NAME.txt}; or
 * lines with their outlines in {@code NAME.json}.
 */
public final class RealPages {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> SCANS =
      Set.of("png", "jpg", "jpeg", "tif", "tiff", "pdf", "webp", "bmp");

  private final Path folder;

  /**
   * One row of a report.
   *
   * @param page the scan's name
   * @param what of it was scored
   * @param edits of characters
   * @param characters of the truth
   * @param exactFields fields that were read without an error
   * @param fields of the truth; 0 where there are none
   */
  public record Row(
      String page, String what, int edits, int characters, int exactFields, int fields) {

    /** Edits over true characters. */
    public double characterErrorRate() {
      return (double) edits / characters;
    }

    private String cells() {
      return String.format(
          Locale.ROOT,
          "%s | %.4f | %s",
          what,
          characterErrorRate(),
          fields == 0 ? "" : exactFields + " of " + fields);
    }
  }

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
      for (PageReader reader : readers.stream().filter(one -> one.knows(scan)).toList()) {
        for (Row row : rows(scan, reader)) {
          report.append("| %s | %s | %s |\n".formatted(row.page(), reader.name(), row.cells()));
        }
      }
    }
    return report.toString();
  }

  /**
   * The scans that have a truth, by name.
   *
   * @throws IOException if the folder can't be read
   */
  public List<Path> scans() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(this::hasTruth).sorted().toList();
    }
  }

  private boolean hasTruth(Path file) {
    String name = file.getFileName().toString();
    return SCANS.contains(name.substring(name.lastIndexOf('.') + 1))
        && Stream.of(form(file), text(file), lines(file)).anyMatch(Files::exists);
  }

  /**
   * How well the scan is read.
   *
   * @throws IOException if it or its truth can't be read
   */
  public List<Row> rows(Path scan, PageReader reader) throws IOException {
    List<Transcript> pages = reader.readAll(Files.readAllBytes(scan));
    String name = scan.getFileName().toString();
    List<Row> rows = new ArrayList<>();
    if (Files.exists(form(scan))) {
      JsonNode truth = JSON.readTree(form(scan).toFile());
      if (truth.has("handwrittenFields")) {
        rows.addAll(formRows(name, JSON.treeToValue(truth, FormTruth.class), pages.get(0)));
      } else {
        rows.add(FoundFields.score(name, truth.path("fields"), text(pages)));
      }
    }
    if (Files.exists(text(scan))) {
      rows.add(row(name, "text", TextScore.of(Files.readString(text(scan)), text(pages))));
    }
    if (Files.exists(lines(scan))) {
      JsonNode truth = JSON.readTree(lines(scan).toFile());
      rows.add(row(name, "lines", OutlinedLines.score(truth.path("lines"), pages.get(0))));
    }
    return rows;
  }

  private static String text(List<Transcript> pages) {
    return String.join("\n", pages.stream().map(Transcript::text).toList());
  }

  private static List<Row> formRows(String name, FormTruth truth, Transcript transcript) {
    List<Row> rows = new ArrayList<>();
    new FormScore(truth.handwrittenFields(), transcript)
        .totals()
        .forEach(
            (kind, total) ->
                rows.add(
                    new Row(
                        name,
                        kind + " fields",
                        total.edits(),
                        total.characters(),
                        total.exactFields(),
                        total.fields())));
    rows.add(row(name, "machine print", PrintedLines.score(truth, transcript)));
    return rows;
  }

  private static Row row(String name, String what, TextScore score) {
    return new Row(name, what, score.edits(), score.characters(), 0, 0);
  }

  private static Path form(Path scan) {
    return beside(scan, ".truth.json");
  }

  private static Path text(Path scan) {
    return beside(scan, ".txt");
  }

  private static Path lines(Path scan) {
    return beside(scan, ".json");
  }

  private static Path beside(Path scan, String ending) {
    String name = scan.getFileName().toString();
    return scan.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
  }
}
