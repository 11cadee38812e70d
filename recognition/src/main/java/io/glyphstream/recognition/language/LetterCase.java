package io.glyphstream.recognition.language;

/** Whether a character is a capital, a small letter, or has no case. */
public enum LetterCase {
  NONE,
  LOWER,
  UPPER;

  /** The case of a character (code point). */
  public static LetterCase of(int character) {
    if (Character.isUpperCase(character)) {
      return UPPER;
    }
    return Character.isLowerCase(character) ? LOWER : NONE;
  }
}
