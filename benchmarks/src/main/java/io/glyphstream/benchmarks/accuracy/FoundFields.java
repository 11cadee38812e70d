package io.glyphstream.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.glyphstream.recognition.score.EditDistance;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a form's handwriting stands anywhere in a page's text, where the truth has no boxes:
 * for each field the least number of edits between its text and any stretch of the page's
 * (semi-global alignment; Sellers 1980), blanks dropped, case kept.
 */
final class FoundFields {

  private FoundFields() {}

  /**
   * The score.
   *
   * @param fields with {@code text}, and {@code uncertain} where it does not count
   */
  static RealPages.Row score(String page, JsonNode fields, String text) {
    List<String> read = characters(text);
    int edits = 0;
    int all = 0;
    int exact = 0;
    int count = 0;
    for (JsonNode field : fields) {
      List<String> want = characters(field.path("text").asText());
      if (!want.isEmpty() && !field.path("uncertain").asBoolean()) {
        int least = leastEdits(want, read);
        edits += least;
        all += want.size();
        exact += least == 0 ? 1 : 0;
        count++;
      }
    }
    return new RealPages.Row(page, "fields anywhere", edits, all, exact, count);
  }

  private static List<String> characters(String text) {
    return EditDistance.characters(text.replaceAll("\\s", ""));
  }

  private static int leastEdits(List<String> want, List<String> read) {
    int[] row = new int[read.size() + 1];
    for (int i = 0; i < want.size(); i++) {
      int diagonal = row[0];
      row[0] = i + 1;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (want.get(i).equals(read.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return Arrays.stream(row).min().orElseThrow();
  }
}
