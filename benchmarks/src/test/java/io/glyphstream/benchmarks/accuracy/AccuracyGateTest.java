package io.glyphstream.benchmarks.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glyphstream.benchmarks.page.TruthGlyph;
import io.glyphstream.benchmarks.page.TruthPage;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.RejectedShape;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.recognition.decode.DecoderWeights;
import io.glyphstream.recognition.decode.TextKind;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.SessionFactory;
import io.glyphstream.recognition.transcript.PageRecognizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pages are read no worse than they were. {@code src/test/resources/accuracy} has slips of every
 * kind with their truth, which {@code bench generate --slips --bilevel} made of EMNIST's validation
 * glyphs, and in {@code bounds.csv} what may be wrong in them; where the project's shared folder
 * is, real pages are read, too. Bounds are lowered when reading gets better, and raised for
 * nothing.
 */
class AccuracyGateTest {

  private static final Path OWN = Path.of("src", "test", "resources", "accuracy");
  private static final Path SHARED = Path.of("..", "..", "shared");
  private static final Path HANDWRITING =
      SHARED.resolve("handwriting").resolve("copiste").resolve("validation");
  private static final int HANDWRITTEN_PAGES = 6;
  private static final double WORST_CALIBRATION_ERROR = 0.03;

  /**
   * A glyph has left a trace if a character that was read, or a rejected shape, covers this of it.
   */
  private static final double TRACE = 0.25;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static GlyphClassifier classifier;
  private static PageReader reader;

  /** What may be wrong: edits of characters, glyphs without a trace; and words that are right. */
  private record Bound(int edits, int lost, int exact) {

    static final Bound NONE = new Bound(0, 0, 0);

    /** Lines of name, edits, glyphs without a trace (not of real pages) and what is exact. */
    static Map<String, Bound> read(Path file) throws IOException {
      Map<String, Bound> bounds = new LinkedHashMap<>();
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split(";");
        if (!line.startsWith("#")) {
          bounds.put(
              cells[0],
              new Bound(
                  Integer.parseInt(cells[1]),
                  cells.length > 3 ? Integer.parseInt(cells[2]) : 0,
                  Integer.parseInt(cells[cells.length - 1])));
        }
      }
      return bounds;
    }
  }

  /** What was read of pages. */
  private record Score(int edits, int characters, int lost, int exact, int words) {

    static Score of(TruthPage truth, Transcript transcript) {
      TextScore text = TextScore.of(truth.text(), transcript.text());
      List<Box> read =
          Stream.concat(
                  transcript.glyphs().map(Glyph::box),
                  transcript.rejected().stream().map(RejectedShape::box))
              .toList();
      int lost =
          (int)
              truth.lines().stream()
                  .flatMap(line -> line.glyphs().stream())
                  .map(TruthGlyph::box)
                  .filter(box -> read.stream().noneMatch(one -> hasTrace(box, one)))
                  .count();
      return new Score(
          text.edits(), text.characters(), lost, text.words() - text.wordEdits(), text.words());
    }

    private static boolean hasTrace(Box glyph, Box read) {
      return glyph.common(read) >= TRACE * glyph.width() * glyph.height();
    }

    Score plus(Score other) {
      return new Score(
          edits + other.edits,
          characters + other.characters,
          lost + other.lost,
          exact + other.exact,
          words + other.words);
    }
  }

  @BeforeAll
  static void open() {
    classifier = GlyphClassifier.openDefault(SessionFactory.ON_CPU);
    reader =
        new OwnReader(
            new PageRecognizer(classifier, TextKind.ANY.weights(DecoderWeights.DEFAULT_BEAM)));
  }

  @AfterAll
  static void close() {
    classifier.close();
  }

  @Test
  void pagesOfEveryKindAreReadNoWorse() throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    ReadCharacters characters = new ReadCharacters();
    for (Path file : truths()) {
      TruthPage truth = JSON.readValue(file.toFile(), TruthPage.class);
      Transcript transcript = reader.read(Files.readAllBytes(OWN.resolve(truth.name() + ".png")));
      characters.add(truth.text(), transcript.glyphs().toList());
      String kind = truth.name().replaceFirst("-\\d+$", "");
      scores.merge(kind, Score.of(truth, transcript), Score::plus);
    }

    Map<String, Bound> bounds = Bound.read(OWN.resolve("bounds.csv"));
    List<String> worse = new ArrayList<>();
    System.out.println(
        "| pages | CER | edits, bound | without a trace | words right |\n|---|---|---|---|---|");
    scores.forEach(
        (kind, score) -> {
          Bound bound = bounds.getOrDefault(kind, Bound.NONE);
          System.out.printf(
              Locale.ROOT,
              "| %s | %.4f | %d, %d | %d, %d | %d of %d, %d |%n",
              kind,
              (double) score.edits() / score.characters(),
              score.edits(),
              bound.edits(),
              score.lost(),
              bound.lost(),
              score.exact(),
              score.words(),
              bound.exact());
          if (score.edits() > bound.edits()
              || score.lost() > bound.lost()
              || score.exact() < bound.exact()) {
            worse.add(kind + ": " + score);
          }
        });
    System.out.printf(
        Locale.ROOT,
        "ECE of characters %.4f, bound %.4f%n",
        characters.calibrationError(),
        WORST_CALIBRATION_ERROR);
    assertEquals(bounds.keySet(), scores.keySet());
    assertEquals(List.of(), worse, "read worse than bounds.csv says");
    assertTrue(characters.calibrationError() <= WORST_CALIBRATION_ERROR);
  }

  @Test
  void realPagesAreReadNoWorse() throws IOException {
    assumeTrue(
        Files.isDirectory(SHARED.resolve("pages")),
        "no shared folder beside the repository: real pages are not read");
    Map<String, Bound> bounds = Bound.read(OWN.resolve("bounds-real.csv"));
    List<String> worse = new ArrayList<>();
    List<String> scored = new ArrayList<>();
    System.out.println(
        "| page | what | CER | edits, bound | exact fields, bound |\n|---|---|---|---|---|");
    for (RealPages.Row row : realRows()) {
      String name = row.page() + " " + row.what();
      Bound bound = bounds.getOrDefault(name, Bound.NONE);
      scored.add(name);
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.4f | %d, %d | %d of %d, %d |%n",
          row.page(),
          row.what(),
          row.characterErrorRate(),
          row.edits(),
          bound.edits(),
          row.exactFields(),
          row.fields(),
          bound.exact());
      if (row.edits() > bound.edits() || row.exactFields() < bound.exact()) {
        worse.add(row.toString());
      }
    }
    assertEquals(List.copyOf(bounds.keySet()), scored);
    assertEquals(List.of(), worse, "read worse than bounds-real.csv says");
  }

  private static List<RealPages.Row> realRows() throws IOException {
    List<RealPages.Row> rows = new ArrayList<>();
    Path pages = SHARED.resolve("pages");
    for (Path folder : List.of(pages, pages.resolve("forms"))) {
      RealPages real = new RealPages(folder);
      for (Path scan : real.scans()) {
        rows.addAll(real.rows(scan, reader));
      }
    }
    RealPages handwriting = new RealPages(HANDWRITING);
    for (Path scan : handwriting.scans().subList(0, HANDWRITTEN_PAGES)) {
      rows.addAll(handwriting.rows(scan, reader));
    }
    return rows;
  }

  private static List<Path> truths() throws IOException {
    try (Stream<Path> files = Files.list(OWN)) {
      return files.filter(file -> file.toString().endsWith(".truth.json")).sorted().toList();
    }
  }
}
