package io.glyphstream.trainer.language;

import io.glyphstream.recognition.language.CaseModel;
import io.glyphstream.recognition.language.CaseState;
import io.glyphstream.recognition.language.LetterCase;

/** How often letters are capitals, by where they stand. */
final class CaseCounts {

  /** Of either case, before anything is counted: no letter is sure of its case. */
  private static final double UNSEEN = 0.5;

  /** Words of a handwritten line: after so many the text goes on as at the start of a line. */
  private static final int WORDS_A_LINE = 8;

  private final double[] letters = new double[CaseState.values().length];
  private final double[] capitals = new double[CaseState.values().length];

  /** Counts a text, as if it were written in lines. */
  void add(String text) {
    CaseState state = CaseState.LINE_START;
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      count(state, LetterCase.of(character));
      state = state.after(character);
      if (character == ' ' && ++words % WORDS_A_LINE == 0) {
        state = CaseState.LINE_START;
      }
    }
  }

  private void count(CaseState state, LetterCase letterCase) {
    if (letterCase != LetterCase.NONE) {
      letters[state.ordinal()]++;
      capitals[state.ordinal()] += letterCase == LetterCase.UPPER ? 1 : 0;
    }
  }

  CaseModel model() {
    float[] upper = new float[letters.length];
    for (int i = 0; i < upper.length; i++) {
      upper[i] = (float) ((capitals[i] + UNSEEN) / (letters[i] + 2 * UNSEEN));
    }
    return new CaseModel(upper);
  }
}
