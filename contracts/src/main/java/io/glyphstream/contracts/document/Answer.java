package io.glyphstream.contracts.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a person says of a crop.
 *
 * @param kind what it shows
 * @param text the characters that it shows, from left to right; empty for other kinds
 */
public record Answer(Kind kind, String text) {

  /** What a crop can show. */
  public enum Kind {
    /** One character, or several that were not cut apart. */
    @JsonProperty("characters")
    CHARACTERS,
    /** A smudge, a part of a drawing, a piece of a character. */
    @JsonProperty("not-a-character")
    NOT_A_CHARACTER,
    /** A character that nobody could name. */
    @JsonProperty("unreadable")
    UNREADABLE
  }

  /** Characters in one crop, at most: ligatures and touching runs are shorter. */
  public static final int MAX_CHARACTERS = 16;

  public Answer {
    int characters = text.codePointCount(0, text.length());
    if ((kind == Kind.CHARACTERS) != (characters > 0)) {
      throw new IllegalArgumentException("characters need a text, and only they");
    }
    if (characters > MAX_CHARACTERS || text.codePoints().anyMatch(Answer::isNoCharacter)) {
      throw new IllegalArgumentException(
          "an answer is 1 to " + MAX_CHARACTERS + " characters without space");
    }
  }

  /** Space, control characters and halves of characters can't be seen on paper. */
  private static boolean isNoCharacter(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE;
  }

  /** The crop shows these characters. */
  public static Answer characters(String text) {
    return new Answer(Kind.CHARACTERS, text);
  }

  /** An answer without text. */
  public static Answer of(Kind kind) {
    return new Answer(kind, "");
  }
}
