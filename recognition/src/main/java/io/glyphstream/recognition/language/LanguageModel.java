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
  private final double[][] logCases;
  private final double[][] logCasesOfI;

  /** A model of these two. */
  public LanguageModel(NgramTrie trie, CaseModel cases) {
    this.trie = trie;
    this.cases = cases;
    this.ngrams = new NgramModel(trie);
    this.logCases = CaseModel.logProbabilities(cases.upper());
    this.logCasesOfI = CaseModel.logProbabilities(cases.upperI());
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
    CaseState written = CaseState.at(state & CASE_MASK);
    double ofKind = row[letter.symbol()] + ofEnd(written, row, letter.symbol());
    if (letter.symbol() == Symbols.DIGIT) {
      return ofKind - LOG_DIGITS;
    }
    double[][] ofCase = letter.symbol() == Symbols.LETTER_I ? logCasesOfI : logCases;
    return ofKind + ofCase[written.ordinal()][letter.letterCase().ordinal()];
  }

  /** What the case of the word's letters changes in whether it ends: the sum stays 1. */
  private double ofEnd(CaseState written, double[] row, int symbol) {
    double odds = cases.oddsOfEnd(written);
    if (odds == 1) {
      return 0;
    }
    double ends = 0;
    for (int other = 0; other < row.length; other++) {
      ends += Symbols.isLetter(other) ? 0 : Math.exp(row[other]);
    }
    return (Symbols.isLetter(symbol) ? 0 : Math.log(odds)) - Math.log1p(ends * (odds - 1));
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
