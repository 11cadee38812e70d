package io.glyphstream.recognition.decode;

/**
 * What a hypothesis remembers of its text.
 *
 * @param language the language model's state; that of the word's start in a word of no language
 * @param word what kind of word it is in
 * @param kind of the last character in a word of no language, or of the last word if that was none
 *     and nothing is read behind it; else OTHER
 * @param capitals capitals in a row, digits between them aside, in words of no language that follow
 *     each other, at most {@link #MOST_IN_A_ROW}; negative for small letters
 */
record Context(int language, Word word, CharacterKind kind, int capitals) {

  /** More letters in a row say no more: the other case is eight times rarer by then. */
  static final int MOST_IN_A_ROW = 7;

  /** 2^32 over the golden ratio (Knuth 1998, section 6.4). */
  private static final int GOLDEN_RATIO = 0x9E3779B9;

  /** How a hypothesis takes the word that it reads. */
  enum Word {
    /** Nothing of the word is read yet. */
    BEGINS,
    /** A word of the language. */
    TEXT,
    /** A number, a code, letters in no order. */
    CODE
  }

  static Context begin(int language) {
    return new Context(language, Word.BEGINS, CharacterKind.OTHER, 0);
  }

  /** Behind a character of a word of the language. */
  Context text(int next) {
    return new Context(next, Word.TEXT, CharacterKind.OTHER, 0);
  }

  /** Behind a character of a word of no language. */
  Context code(CharacterKind next) {
    int inARow =
        switch (next) {
          case UPPER -> Math.min(MOST_IN_A_ROW, Math.max(0, capitals) + 1);
          case LOWER -> Math.max(-MOST_IN_A_ROW, Math.min(0, capitals) - 1);
          default -> capitals;
        };
    return new Context(language, Word.CODE, next, inARow);
  }

  /** Behind the space that ends a word of no language. */
  Context nextCode() {
    return new Context(language, Word.BEGINS, kind, capitals);
  }

  /** Whether a word begins behind a number or a code. */
  boolean followsCode() {
    return word == Word.BEGINS && kind != CharacterKind.OTHER;
  }

  /**
   * Spread over all bits: states of the language model that are near each other have most in
   * common.
   */
  @Override
  public int hashCode() {
    int packed = (language << 2 | word.ordinal()) << 2 | kind.ordinal();
    return ((packed << 4) + capitals) * GOLDEN_RATIO;
  }
}
