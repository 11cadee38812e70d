package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import io.glyphstream.recognition.score.EditDistance;
import io.glyphstream.recognition.score.FormTruth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How well the machine-printed lines of a form are read. */
final class PrintedLines {

  private PrintedLines() {}

  /**
   * Each true line against a line of the transcript, less the characters in handwritten fields; the
   * lines are matched one to one at least cost, and an unmatched true line counts as deleted.
   */
  static TextScore score(FormTruth truth, Transcript transcript) {
    List<String> right = truth.machinePrintedLines();
    List<String> read =
        transcript.lines().stream()
            .map(line -> outside(line, truth))
            .filter(text -> !text.isEmpty())
            .toList();
    double[][] costs = new double[right.size()][read.size() + right.size()];
    for (int i = 0; i < right.size(); i++) {
      Arrays.fill(costs[i], right.get(i).length());
      for (int j = 0; j < read.size(); j++) {
        costs[i][j] = EditDistance.of(right.get(i), read.get(j));
      }
    }
    int[] columns = Assignment.cheapest(costs);
    TextScore total = TextScore.NOTHING;
    for (int i = 0; i < columns.length; i++) {
      String reading = columns[i] < read.size() ? read.get(columns[i]) : "";
      total = total.plus(TextScore.of(right.get(i), reading));
    }
    return total;
  }

  private static String outside(Line line, FormTruth truth) {
    return line.words().stream()
        .map(word -> outside(word, truth))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String outside(Word word, FormTruth truth) {
    return word.characters().stream()
        .filter(glyph -> truth.handwrittenFields().stream().noneMatch(f -> in(f, glyph)))
        .map(Glyph::text)
        .collect(Collectors.joining());
  }

  private static boolean in(FormTruth.Field field, Glyph glyph) {
    return field.area().contains(glyph.box().centreX(), glyph.box().centreY());
  }
}
