package io.glyphstream.recognition.decode;

import java.util.function.ToDoubleFunction;

/**
 * How likely one kind of character follows another in what is no word of the language: numbers,
 * codes, letters in no order. Digits stay among digits, capitals among capitals. It decides between
 * shapes that differ in kind alone, O and 0, l and 1.
 *
 * <p>The figures are assumptions about forms and notes, not counted.
 */
final class KindTransitions {

  /** Rows: the kind before; columns: the kind after, then the word's end; each sums to 1. */
  private static final double[][] WITHIN_WORD = {
    {0.80, 0.01, 0.01, 0.05, 0.13},
    {0.02, 0.80, 0.03, 0.03, 0.12},
    {0.01, 0.02, 0.82, 0.03, 0.12},
    {0.25, 0.10, 0.15, 0.15, 0.35},
  };

  private static final double[] AT_START = {0.50, 0.24, 0.18, 0.08};

  /** Numbers follow numbers, and letters that are printed apart their like. */
  private static final double SAME_AGAIN = 0.7;

  private static final int END = CharacterKind.values().length;

  private KindTransitions() {}

  /**
   * Natural logarithm of the probability that a character of the kind follows in the same word.
   *
   * @param capitals in a row before; negative for small letters
   */
  static double withinWord(CharacterKind previous, CharacterKind next, int capitals) {
    return Math.log(
        steady(next, capitals, kind -> WITHIN_WORD[previous.ordinal()][kind.ordinal()]));
  }

  /** Natural logarithm of the probability that the word ends. */
  static double wordEnd(CharacterKind previous) {
    return Math.log(WITHIN_WORD[previous.ordinal()][END]);
  }

  /**
   * Natural logarithm of the probability that a word begins with the kind.
   *
   * @param before the kind that the word before ended with, if that was no word of the language
   *     either; else {@link CharacterKind#OTHER}, which says nothing
   * @param capitals in a row before; negative for small letters
   */
  static double atWordStart(CharacterKind before, CharacterKind next, int capitals) {
    return Math.log(steady(next, capitals, kind -> atWordStart(before, kind)));
  }

  private static double atWordStart(CharacterKind before, CharacterKind kind) {
    double start = AT_START[kind.ordinal()];
    return before == CharacterKind.OTHER
        ? start
        : (1 - SAME_AGAIN) * start + (kind == before ? SAME_AGAIN : 0);
  }

  /**
   * The longer a row of letters of one case, the less likely the other case is next (rule of
   * succession: Laplace 1774); what it loses, the same case gains.
   */
  private static double steady(
      CharacterKind next, int capitals, ToDoubleFunction<CharacterKind> share) {
    double own = share.applyAsDouble(next);
    CharacterKind usual = capitals > 0 ? CharacterKind.UPPER : CharacterKind.LOWER;
    CharacterKind unusual = capitals > 0 ? CharacterKind.LOWER : CharacterKind.UPPER;
    if (capitals == 0 || next != usual && next != unusual) {
      return own;
    }
    double left = share.applyAsDouble(unusual) / (1 + Math.abs(capitals));
    return next == unusual ? left : own + share.applyAsDouble(unusual) - left;
  }
}
