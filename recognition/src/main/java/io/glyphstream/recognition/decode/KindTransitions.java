package io.glyphstream.recognition.decode;

/**
 * How likely one kind of character follows another: digits stay among digits, capitals among
 * capitals, and lower case follows an initial capital. It decides between shapes that differ in
 * kind alone, O and 0, l and 1.
 *
 * <p>The figures are assumptions about forms and notes, not counted: within a word one glyph in
 * fifty changes between digits and letters, one in twenty from lower case to a capital; a new word
 * begins with any kind.
 */
final class KindTransitions {

  /** Rows: the kind before; columns: the kind after; in the order of {@link CharacterKind}. */
  private static final double[][] WITHIN_WORD = {
    {0.95, 0.01, 0.01, 0.03},
    {0.02, 0.62, 0.30, 0.06},
    {0.01, 0.05, 0.88, 0.06},
    {0.25, 0.25, 0.25, 0.25},
  };

  private KindTransitions() {}

  /** Natural logarithm of the probability that {@code next} follows in the same word. */
  static double withinWord(CharacterKind previous, CharacterKind next) {
    return Math.log(WITHIN_WORD[previous.ordinal()][next.ordinal()]);
  }

  /** Natural logarithm of the probability that a word begins with the kind. */
  static double atWordStart() {
    return Math.log(1.0 / CharacterKind.values().length);
  }
}
