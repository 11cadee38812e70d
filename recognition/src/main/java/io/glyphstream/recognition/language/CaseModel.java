package io.glyphstream.recognition.language;

import java.util.Arrays;

/**
 * How likely the next letter is a capital, and whether an i is a word: English writes the pronoun
 * with a capital wherever it stands.
 *
 * @param upper probability of a capital by the ordinal of {@link CaseState}, float32 [15], each
 *     above 0 and below 1
 * @param upperI the same where the letter is an i
 * @param smallAlone odds that a small i that begins a word is all of it, to those of any i, above 0
 * @param capitalAlone the same for a capital
 */
public record CaseModel(float[] upper, float[] upperI, float smallAlone, float capitalAlone) {

  public CaseModel {
    requireProbabilities(upper);
    requireProbabilities(upperI);
    if (!(smallAlone > 0 && capitalAlone > 0)) {
      throw new IllegalArgumentException("odds are above 0: " + smallAlone + ", " + capitalAlone);
    }
  }

  private static void requireProbabilities(float[] upper) {
    if (upper.length != CaseState.values().length) {
      throw new IllegalArgumentException(upper.length + " states of case");
    }
    for (float probability : upper) {
      if (!(probability > 0 && probability < 1)) {
        throw new IllegalArgumentException("no letter is sure of its case: " + probability);
      }
    }
  }

  /**
   * Natural logarithms of the probabilities of each case, float64 [15, 3], by the ordinals of
   * {@link CaseState} and {@link LetterCase}; 0 for what has none.
   *
   * @param upper of any letter, or of i
   */
  static double[][] logProbabilities(float[] upper) {
    double[][] logs = new double[upper.length][LetterCase.values().length];
    for (int state = 0; state < upper.length; state++) {
      logs[state][LetterCase.UPPER.ordinal()] = Math.log(upper[state]);
      logs[state][LetterCase.LOWER.ordinal()] = Math.log1p(-upper[state]);
    }
    return logs;
  }

  /** Odds that the word ends in a state, to those that its letters alone give it. */
  double oddsOfEnd(CaseState state) {
    return switch (state) {
      case SMALL_I -> smallAlone;
      case CAPITAL_I -> capitalAlone;
      default -> 1;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CaseModel model
        && Arrays.equals(upper, model.upper)
        && Arrays.equals(upperI, model.upperI)
        && smallAlone == model.smallAlone
        && capitalAlone == model.capitalAlone;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(upper);
  }
}
