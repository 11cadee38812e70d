package io.glyphstream.recognition.decode;

import java.util.Arrays;

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

  /** Natural logarithms by the kind before, the letters of one case in a row, and what follows. */
  private static final double[][][] LOG_WITHIN_WORD = logarithms(WITHIN_WORD);

  private static final double[][][] LOG_AT_START = logarithms(starts());

  private KindTransitions() {}

  /**
   * Natural logarithm of the probability that a character of the kind follows in the same word.
   *
   * @param capitals in a row before, at most {@link Context#MOST_IN_A_ROW}; negative for small
   *     letters
   */
  static double withinWord(CharacterKind previous, CharacterKind next, int capitals) {
    return LOG_WITHIN_WORD[previous.ordinal()][Context.MOST_IN_A_ROW + capitals][next.ordinal()];
  }

  /** Natural logarithm of the probability that the word ends. */
  static double wordEnd(CharacterKind previous, int capitals) {
    return LOG_WITHIN_WORD[previous.ordinal()][Context.MOST_IN_A_ROW + capitals][END];
  }

  /**
   * Natural logarithm of the probability that a word begins with the kind.
   *
   * @param before the kind that the word before ended with, if that was no word of the language
   *     either; else {@link CharacterKind#OTHER}, which says nothing
   */
  static double atWordStart(CharacterKind before, CharacterKind next, int capitals) {
    return LOG_AT_START[before.ordinal()][Context.MOST_IN_A_ROW + capitals][next.ordinal()];
  }

  /** Probabilities of a word's first kind, by the kind before. */
  private static double[][] starts() {
    double[][] starts = new double[CharacterKind.values().length][];
    for (CharacterKind before : CharacterKind.values()) {
      starts[before.ordinal()] = AT_START.clone();
      if (before != CharacterKind.OTHER) {
        Arrays.setAll(starts[before.ordinal()], kind -> (1 - SAME_AGAIN) * AT_START[kind]);
        starts[before.ordinal()][before.ordinal()] += SAME_AGAIN;
      }
    }
    return starts;
  }

  private static double[][][] logarithms(double[][] probabilities) {
    double[][][] logarithms = new double[probabilities.length][2 * Context.MOST_IN_A_ROW + 1][];
    for (int before = 0; before < probabilities.length; before++) {
      for (int capitals = -Context.MOST_IN_A_ROW; capitals <= Context.MOST_IN_A_ROW; capitals++) {
        logarithms[before][Context.MOST_IN_A_ROW + capitals] =
            Arrays.stream(steady(probabilities[before], capitals)).map(Math::log).toArray();
      }
    }
    return logarithms;
  }

  /**
   * The longer a row of letters of one case, the less likely the other case is next (rule of
   * succession: Laplace 1774).
   */
  private static double[] steady(double[] probabilities, int capitals) {
    int unusual = (capitals > 0 ? CharacterKind.LOWER : CharacterKind.UPPER).ordinal();
    double[] steady = probabilities.clone();
    steady[unusual] /= 1 + Math.abs(capitals);
    double sum = Arrays.stream(steady).sum();
    return Arrays.stream(steady).map(probability -> probability / sum).toArray();
  }
}
