package io.glyphstream.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * How well the lines of a page are read whose truth has their outlines: a line's reading is the
 * words whose centres lie in its outline, from left to right. Lines with struck-out text, of under
 * three characters and the page's own name are left out.
 */
final class OutlinedLines {

  private static final int MIN_CHARACTERS = 3;
  private static final String STRUCK_OUT = ".*[<>\u27E6].*";
  private static final String PAGE_NAME = "wikitext";

  private OutlinedLines() {}

  /**
   * The score.
   *
   * @param lines with {@code text} and {@code polygon}, px of the page as scanned
   */
  static TextScore score(JsonNode lines, Transcript transcript) {
    TextScore total = TextScore.NOTHING;
    for (JsonNode line : lines) {
      String text = line.path("text").asText().strip();
      if (text.length() >= MIN_CHARACTERS
          && !text.matches(STRUCK_OUT)
          && !text.contains(PAGE_NAME)) {
        total = total.plus(TextScore.of(text, reading(outline(line), transcript)));
      }
    }
    return total;
  }

  private static Path2D outline(JsonNode line) {
    Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (JsonNode point : line.path("polygon")) {
      if (outline.getCurrentPoint() == null) {
        outline.moveTo(point.path(0).asDouble(), point.path(1).asDouble());
      } else {
        outline.lineTo(point.path(0).asDouble(), point.path(1).asDouble());
      }
    }
    outline.closePath();
    return outline;
  }

  private static String reading(Path2D outline, Transcript transcript) {
    return transcript.lines().stream()
        .flatMap(line -> line.words().stream())
        .filter(word -> outline.contains(word.box().centreX(), word.box().centreY()))
        .sorted(Comparator.comparingInt(word -> word.box().x()))
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }
}
