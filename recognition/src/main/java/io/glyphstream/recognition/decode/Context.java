package io.glyphstream.recognition.decode;

/**
 * What a hypothesis remembers of its text.
 *
 * @param language the language model's state; that of the word's start in a word of no language
 * @param word what kind of word it is in
 * @param kind of the last character in a word of no language, or of the last word if that was none
 *     and nothing is read behind it; else OTHER
 */
record Context(int language, Word word, CharacterKind kind) {

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

  static Context begin(int language, CharacterKind kind) {
    return new Context(language, Word.BEGINS, kind);
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
    return packed * GOLDEN_RATIO;
  }
}
