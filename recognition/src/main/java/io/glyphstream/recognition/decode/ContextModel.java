package io.glyphstream.recognition.decode;

import io.glyphstream.recognition.language.LanguageModel;
import io.glyphstream.recognition.language.Letter;
import io.glyphstream.recognition.language.Symbols;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely characters are in context: each word is one of the language, read by the language
 * model, or none, where only the kinds of neighbours count. Both are followed until one proves
 * better. One line's; not for several threads.
 */
final class ContextModel {

  /** How much rarer words of the language are behind numbers and codes: those come in rows. */
  private static final double TEXT_AFTER_CODE = 0.1;

  private final LanguageModel language;
  private final Alphabet alphabet;
  private final double textWeight;
  private final double codeWeight;
  private final double codeBonusLoss;
  private final double logText;
  private final double logCode;
  private final double logTextAfterCode;
  private final double logCodeAfterCode;
  private final Map<Integer, double[]> rows = new HashMap<>();

  ContextModel(LanguageModel language, Alphabet alphabet, DecoderWeights weights) {
    this.language = language;
    this.alphabet = alphabet;
    this.textWeight = weights.language();
    this.codeWeight = weights.codeLanguage();
    this.codeBonusLoss = weights.codeBonusLoss();
    this.logText = Math.log(weights.textShare());
    this.logCode = Math.log1p(-weights.textShare());
    double textAfterCode = weights.textShare() * TEXT_AFTER_CODE;
    this.logTextAfterCode = Math.log(textAfterCode);
    this.logCodeAfterCode = Math.log1p(-textAfterCode);
  }

  Context lineStart() {
    return Context.begin(language.lineStart());
  }

  /** Whether a word of this kind may go on, or begin, in a context. */
  boolean allows(Context context, Context.Word word, int column) {
    boolean goesOn = context.word() == word || context.word() == Context.Word.BEGINS;
    boolean known =
        word == Context.Word.CODE
            || logText != Double.NEGATIVE_INFINITY
                && alphabet.letter(column).symbol() != Symbols.NONE;
    return goesOn && known;
  }

  /** The context behind one more character. */
  Context next(Context context, Context.Word word, int column) {
    return word == Context.Word.TEXT
        ? context.text(language.next(context.language(), alphabet.letter(column)))
        : context.code(alphabet.kind(column));
  }

  /**
   * What a character that goes on, or begins, a word of a kind adds, nats, never above 0: its
   * weighted log-probability, in a word of no language less what {@link DecoderWeights#bonus()}
   * holds too much there.
   */
  double score(Context context, Context.Word word, int column) {
    double log = logOf(word, context) + logProbability(context, word, column);
    return word == Context.Word.TEXT ? textWeight * log : codeWeight * log - codeBonusLoss;
  }

  /** Natural logarithm of the probability that the word that begins is of that kind. */
  private double logOf(Context.Word word, Context context) {
    if (context.word() != Context.Word.BEGINS) {
      return 0;
    }
    if (context.followsCode()) {
      return word == Context.Word.TEXT ? logTextAfterCode : logCodeAfterCode;
    }
    return word == Context.Word.TEXT ? logText : logCode;
  }

  private double logProbability(Context context, Context.Word word, int column) {
    if (word == Context.Word.TEXT) {
      return logProbability(context, alphabet.letter(column));
    }
    CharacterKind kind = alphabet.kind(column);
    double ofKind =
        context.word() == Context.Word.BEGINS
            ? KindTransitions.atWordStart(context.kind(), kind, context.capitals())
            : KindTransitions.withinWord(context.kind(), kind, context.capitals());
    return ofKind - kind.logMembers();
  }

  /** The context behind a space. */
  Context nextWord(Context context) {
    return context.word() == Context.Word.TEXT
        ? Context.begin(language.next(context.language(), Letter.SPACE))
        : context.nextCode();
  }

  /** Weighted log-probability that the word ends; 0 where none has begun. */
  double scoreOfEnd(Context context) {
    return switch (context.word()) {
      case BEGINS -> 0;
      case CODE -> codeWeight * KindTransitions.wordEnd(context.kind(), context.capitals());
      case TEXT -> textWeight * logProbability(context, Letter.SPACE);
    };
  }

  /** Natural logarithm of the probability of a character in a word of the language. */
  private double logProbability(Context context, Letter letter) {
    return language.logProbability(context.language(), row(context.language()), letter);
  }

  private double[] row(int state) {
    return rows.computeIfAbsent(
        language.contextOf(state),
        key -> {
          double[] row = new double[Symbols.COUNT];
          language.fillRow(state, row);
          return row;
        });
  }
}
