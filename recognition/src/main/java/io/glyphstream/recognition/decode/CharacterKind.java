package io.glyphstream.recognition.decode;

/** What a character is among its neighbours. */
enum CharacterKind {
  DIGIT,
  UPPER,
  LOWER,
  OTHER;

  static CharacterKind of(String character) {
    int codePoint = character.codePointAt(0);
    if (Character.isDigit(codePoint)) {
      return DIGIT;
    }
    if (Character.isUpperCase(codePoint)) {
      return UPPER;
    }
    return Character.isLowerCase(codePoint) ? LOWER : OTHER;
  }
}
