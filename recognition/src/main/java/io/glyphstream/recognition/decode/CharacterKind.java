package io.glyphstream.recognition.decode;

/** What a character is among its neighbours. */
enum CharacterKind {
  DIGIT(10),
  UPPER(26),
  LOWER(26),
  OTHER(20);

  private final double logMembers;

  CharacterKind(int members) {
    this.logMembers = Math.log(members);
  }

  /** Natural logarithm of how many characters are of the kind. */
  double logMembers() {
    return logMembers;
  }

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
