package io.glyphstream.trainer.language;

import io.glyphstream.recognition.language.CaseModel;
import io.glyphstream.recognition.language.CaseState;
import io.glyphstream.recognition.language.LetterCase;

/** How often letters are capitals, by where they stand. */
final class CaseCounts {

  /** Of either case, before anything is counted: no letter is sure of its case. */
  private static final double UNSEEN = 0.5;

  private final double[] letters = new double[CaseState.values().length];
  private final double[] capitals = new double[CaseState.values().length];

  /** Counts a text, which begins as a line does. */
  void add(String text) {
    CaseState state = CaseState.LINE_START;
    for (int i = 0; i < text.length(); i++) {
      LetterCase letterCase = LetterCase.of(text.charAt(i));
      if (letterCase != LetterCase.NONE) {
        letters[state.ordinal()]++;
        capitals[state.ordinal()] += letterCase == LetterCase.UPPER ? 1 : 0;
      }
      state = state.after(text.charAt(i));
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
