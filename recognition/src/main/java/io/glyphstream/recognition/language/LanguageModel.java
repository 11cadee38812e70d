package io.glyphstream.recognition.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How likely each character follows what was read: an n-gram model of folded characters, times a
 * model of their case, with all ten digits alike. In every state the probabilities of all
 * characters it knows sum to 1. Many threads may use one.
 *
 * <p>A state is a number: the context's node and, in the lowest four bits, the state of case.
 */
public final class LanguageModel {

  private static final String DEFAULT = "english.lm";
  private static final int CASE_BITS = 4;
  private static final int CASE_MASK = (1 << CASE_BITS) - 1;
  private static final double LOG_DIGITS = Math.log(10);

  private final NgramTrie trie;
  private final CaseModel cases;
  private final NgramModel ngrams;
  private final double[][] logCases =
      new double[CaseState.values().length][LetterCase.values().length];

  /** A model of these two. */
  public LanguageModel(NgramTrie trie, CaseModel cases) {
    this.trie = trie;
    this.cases = cases;
    this.ngrams = new NgramModel(trie);
    for (CaseState state : CaseState.values()) {
      for (LetterCase letterCase : LetterCase.values()) {
        logCases[state.ordinal()][letterCase.ordinal()] = cases.logProbability(state, letterCase);
      }
    }
  }

  /** The model of English that comes with this library; loaded once. */
  public static LanguageModel english() {
    return English.MODEL;
  }

  NgramTrie trie() {
    return trie;
  }

  CaseModel cases() {
    return cases;
  }

  /** The state at the start of a line, as behind a space. */
  public int lineStart() {
    return ngrams.next(ngrams.empty(), Symbols.SPACE) << CASE_BITS | CaseState.LINE_START.ordinal();
  }

  /** The state behind one more character. */
  public int next(int state, Letter letter) {
    CaseState after = CaseState.at(state & CASE_MASK).after(letter.character());
    return ngrams.next(state >> CASE_BITS, letter.symbol()) << CASE_BITS | after.ordinal();
  }

  /** What of a state tells the next symbol; states with an equal one have equal rows. */
  public int contextOf(int state) {
    return state >> CASE_BITS;
  }

  /**
   * How likely each symbol comes next, whatever its case.
   *
   * @param row natural logarithms, float64 [{@link Symbols#COUNT}], is filled
   */
  public void fillRow(int state, double[] row) {
    ngrams.fillRow(state >> CASE_BITS, row);
    for (int symbol = 0; symbol < row.length; symbol++) {
      row[symbol] = Math.log(row[symbol]);
    }
  }

  /**
   * Natural logarithm of a character's probability.
   *
   * @param row as {@link #fillRow} filled it for the state
   */
  public double logProbability(int state, double[] row, Letter letter) {
    double ofKind = row[letter.symbol()];
    return letter.symbol() == Symbols.DIGIT
        ? ofKind - LOG_DIGITS
        : ofKind + logCases[state & CASE_MASK][letter.letterCase().ordinal()];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LanguageModel model
        && trie.equals(model.trie)
        && cases.equals(model.cases);
  }

  @Override
  public int hashCode() {
    return trie.hashCode();
  }

  /** Loads the model when it is first asked for. */
  private static final class English {

    static final LanguageModel MODEL = load();

    private static LanguageModel load() {
      try (InputStream file = LanguageModel.class.getResourceAsStream(DEFAULT)) {
        if (file == null) {
          throw new IllegalStateException("the jar lacks " + DEFAULT);
        }
        return LanguageModelFile.read(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
