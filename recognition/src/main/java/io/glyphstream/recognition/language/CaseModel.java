package io.glyphstream.recognition.language;

import java.util.Arrays;

/**
 * How likely the next letter is a capital.
 *
 * @param upper probability of a capital by the ordinal of {@link CaseState}, float32 [12], each
 *     above 0 and below 1
 */
public record CaseModel(float[] upper) {

  public CaseModel {
    if (upper.length != CaseState.values().length) {
      throw new IllegalArgumentException(upper.length + " states of case");
    }
    for (float probability : upper) {
      if (!(probability > 0 && probability < 1)) {
        throw new IllegalArgumentException("no letter is sure of its case: " + probability);
      }
    }
  }

  /** Natural logarithm of the probability that a letter has this case; 0 for what has none. */
  double logProbability(CaseState state, LetterCase letterCase) {
    return switch (letterCase) {
      case UPPER -> Math.log(upper[state.ordinal()]);
      case LOWER -> Math.log1p(-upper[state.ordinal()]);
      case NONE -> 0;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CaseModel model && Arrays.equals(upper, model.upper);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(upper);
  }
}
