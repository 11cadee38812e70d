package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.recognition.score.EditDistance;
import java.util.List;

/**
 * How far readings are from the truth; white space of any kind and length counts as one space.
 *
 * @param edits of characters
 * @param characters of the truth, spaces included
 * @param wordEdits of words
 * @param words of the truth
 */
public record TextScore(int edits, int characters, int wordEdits, int words) {

  static final TextScore NOTHING = new TextScore(0, 0, 0, 0);

  /** The score of one text. */
  static TextScore of(String truth, String reading) {
    String right = spaced(truth);
    String read = spaced(reading);
    List<String> words = List.of(right.split(" "));
    return new TextScore(
        EditDistance.of(right, read),
        right.codePointCount(0, right.length()),
        EditDistance.of(words, List.of(read.split(" "))).edits(),
        words.size());
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  TextScore plus(TextScore other) {
    return new TextScore(
        edits + other.edits,
        characters + other.characters,
        wordEdits + other.wordEdits,
        words + other.words);
  }

  /** Edits over true characters (CER). */
  double characterErrorRate() {
    return (double) edits / characters;
  }

  /** Word edits over true words (WER). */
  double wordErrorRate() {
    return (double) wordEdits / words;
  }
}
