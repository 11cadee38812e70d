package io.glyphstream.recognition.language;

/**
 * A character as the language model sees it.
 *
 * @param character code point
 * @param symbol its symbol, {@link Symbols#NONE} if the model does not know it
 * @param letterCase its case
 */
public record Letter(int character, int symbol, LetterCase letterCase) {

  /** The space between words. */
  public static final Letter SPACE = of(" ");

  /** The first character (code point) of a text that has one. */
  public static Letter of(String text) {
    int character = text.codePointAt(0);
    return new Letter(character, Symbols.of(character), LetterCase.of(character));
  }
}
