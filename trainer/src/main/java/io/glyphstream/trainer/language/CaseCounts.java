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

  private final Capitals any = new Capitals();
  private final Capitals ofI = new Capitals();
  private final Ends smallI = new Ends();
  private final Ends capitalI = new Ends();

  /** Counts a text, as if it were written in lines. */
  void add(String text) {
    CaseState state = CaseState.LINE_START;
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      any.count(state, LetterCase.of(character));
      if (character == 'i' || character == 'I') {
        ofI.count(state, LetterCase.of(character));
      }
      state = state.after(character);
      if (character == ' ' && ++words % WORDS_A_LINE == 0) {
        state = CaseState.LINE_START;
      }
    }
  }

  /** Counts where an i is a word, in a text whose case is as its author wrote it. */
  void addAsWritten(String text) {
    CaseState state = CaseState.LINE_START;
    for (int i = 0; i < text.length(); i++) {
      boolean ends = !Character.isLetter(text.charAt(i));
      switch (state) {
        case SMALL_I -> smallI.count(ends);
        case CAPITAL_I -> capitalI.count(ends);
        default -> {}
      }
      state = state.after(text.charAt(i));
    }
  }

  CaseModel model() {
    Ends both = smallI.and(capitalI);
    return new CaseModel(
        any.shares(),
        ofI.shares(),
        (float) (smallI.odds() / both.odds()),
        (float) (capitalI.odds() / both.odds()));
  }

  /** Capitals among letters, by the state of case that they stand in. */
  private static final class Capitals {

    private final double[] letters = new double[CaseState.values().length];
    private final double[] capitals = new double[CaseState.values().length];

    void count(CaseState state, LetterCase letterCase) {
      if (letterCase != LetterCase.NONE) {
        letters[state.ordinal()]++;
        capitals[state.ordinal()] += letterCase == LetterCase.UPPER ? 1 : 0;
      }
    }

    float[] shares() {
      float[] upper = new float[letters.length];
      for (int i = 0; i < upper.length; i++) {
        upper[i] = (float) ((capitals[i] + UNSEEN) / (letters[i] + 2 * UNSEEN));
      }
      return upper;
    }
  }

  /** How often a word ends behind its first letter. */
  private static final class Ends {

    private double ends;
    private double goesOn;

    void count(boolean end) {
      ends += end ? 1 : 0;
      goesOn += end ? 0 : 1;
    }

    Ends and(Ends other) {
      Ends sum = new Ends();
      sum.ends = ends + other.ends;
      sum.goesOn = goesOn + other.goesOn;
      return sum;
    }

    double odds() {
      return (ends + UNSEEN) / (goesOn + UNSEEN);
    }
  }
}
