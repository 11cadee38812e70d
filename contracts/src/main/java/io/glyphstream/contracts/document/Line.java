package io.glyphstream.contracts.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words on one baseline.
 *
 * @param box px of the page as scanned, origin top left
 * @param text the words' texts with one space between
 * @param confidence [0, 1], the lowest of its words' confidences
 * @param words in reading order, at least one
 */
public record Line(Box box, String text, double confidence, List<Word> words) {

  public Line {
    words = List.copyOf(words);
  }

  /**
   * The line that these words make.
   *
   * @param words in reading order, at least one
   */
  public static Line of(List<Word> words) {
    return new Line(
        words.stream().map(Word::box).reduce(Box::union).orElseThrow(),
        words.stream().map(Word::text).collect(Collectors.joining(" ")),
        words.stream().mapToDouble(Word::confidence).min().orElseThrow(),
        words);
  }
}
