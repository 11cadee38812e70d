package io.glyphstream.recognition.language;

/**
 * What tells the case of the next letter: where in a word it stands, and how words were written.
 */
public enum CaseState {
  LINE_START,
  AFTER_LOWER_WORD,
  AFTER_CAPITALISED_WORD,
  AFTER_UPPER_WORD,
  AFTER_SENTENCE,
  IN_LOWER,
  IN_CAPITALISED,
  /** After the first letter, a capital. */
  AFTER_INITIAL,
  /** The same where the word before was all capitals. */
  AFTER_INITIAL_AMONG_UPPER,
  IN_UPPER,
  /** Behind a full stop, no space yet. */
  BEHIND_SENTENCE,
  BEHIND_SENTENCE_AMONG_UPPER,
  /** The word is a small i so far. */
  SMALL_I,
  /** The same for a capital, where the word before was not all capitals. */
  CAPITAL_I,
  /**
   * Behind a quotation mark that a word begins with, where the word before was not all capitals.
   */
  OPENING_QUOTE;

  private static final String SENTENCE_ENDS = ".!?";
  private static final String QUOTES = "\"'";
  private static final CaseState[] VALUES = values();

  /** The state of an index, 0-based. */
  static CaseState at(int index) {
    return VALUES[index];
  }

  /** The state behind a character (code point). */
  public CaseState after(int character) {
    if (character == ' ') {
      return afterSpace();
    }
    if (SENTENCE_ENDS.indexOf(character) >= 0) {
      return isAmongUpper() ? BEHIND_SENTENCE_AMONG_UPPER : BEHIND_SENTENCE;
    }
    return switch (LetterCase.of(character)) {
      case UPPER -> character == 'I' && beginsWord() ? CAPITAL_I : afterUpper();
      case LOWER -> character == 'i' && beginsWord() ? SMALL_I : afterLower();
      case NONE -> beginsWord() && isQuote(character) ? OPENING_QUOTE : afterMark();
    };
  }

  /** Whether the next letter is a word's first, and the word before was not all capitals. */
  private boolean beginsWord() {
    return switch (this) {
      case LINE_START, AFTER_LOWER_WORD, AFTER_CAPITALISED_WORD, AFTER_SENTENCE, OPENING_QUOTE ->
          true;
      default -> false;
    };
  }

  private static boolean isQuote(int character) {
    return QUOTES.indexOf(character) >= 0;
  }

  private CaseState afterMark() {
    return switch (this) {
      case SMALL_I -> IN_LOWER;
      case CAPITAL_I -> AFTER_INITIAL;
      default -> this;
    };
  }

  private boolean isAmongUpper() {
    return this == IN_UPPER
        || this == AFTER_INITIAL_AMONG_UPPER
        || this == AFTER_UPPER_WORD
        || this == BEHIND_SENTENCE_AMONG_UPPER;
  }

  private CaseState afterSpace() {
    return switch (this) {
      case IN_LOWER, SMALL_I -> AFTER_LOWER_WORD;
      case IN_CAPITALISED, AFTER_INITIAL, CAPITAL_I -> AFTER_CAPITALISED_WORD;
      case AFTER_INITIAL_AMONG_UPPER, IN_UPPER, BEHIND_SENTENCE_AMONG_UPPER -> AFTER_UPPER_WORD;
      case BEHIND_SENTENCE -> AFTER_SENTENCE;
      case OPENING_QUOTE -> AFTER_LOWER_WORD;
      default -> this;
    };
  }

  private CaseState afterUpper() {
    return switch (this) {
      case AFTER_UPPER_WORD, BEHIND_SENTENCE_AMONG_UPPER -> AFTER_INITIAL_AMONG_UPPER;
      case AFTER_INITIAL, AFTER_INITIAL_AMONG_UPPER, CAPITAL_I, IN_UPPER -> IN_UPPER;
      default -> AFTER_INITIAL;
    };
  }

  private CaseState afterLower() {
    return switch (this) {
      case AFTER_INITIAL, AFTER_INITIAL_AMONG_UPPER, CAPITAL_I, IN_CAPITALISED -> IN_CAPITALISED;
      default -> IN_LOWER;
    };
  }
}
