package io.glyphstream.recognition.language;

/**
 * What the n-gram model counts: the space, 26 letters without their case, one symbol for all
 * digits, and punctuation. Books say little of digits and capitals; so they share what is known of
 * their kind.
 */
public final class Symbols {

  /** How many there are. */
  public static final int COUNT = 48;

  public static final int SPACE = 0;

  /** Stands for any digit. */
  public static final int DIGIT = 27;

  /** No symbol: the model does not know the character. */
  public static final int NONE = -1;

  private static final int FIRST_LETTER = 1;

  /** The letter i, of either case. */
  static final int LETTER_I = FIRST_LETTER + 'i' - 'a';

  private static final String PUNCTUATION = ".,;:'\"-!?()/&$%#@+=*";

  private Symbols() {}

  static boolean isLetter(int symbol) {
    return symbol >= FIRST_LETTER && symbol < DIGIT;
  }

  /** The symbol of a character (code point), 0-based; {@link #NONE} if there is none. */
  public static int of(int character) {
    if (character == ' ') {
      return SPACE;
    }
    if (character >= '0' && character <= '9') {
      return DIGIT;
    }
    int folded = character | 0x20;
    if (folded >= 'a' && folded <= 'z' && character < 128) {
      return FIRST_LETTER + folded - 'a';
    }
    int mark = PUNCTUATION.indexOf(character);
    return mark < 0 ? NONE : DIGIT + 1 + mark;
  }
}
