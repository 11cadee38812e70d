package io.glyphstream.contracts.text;

import java.util.function.IntPredicate;

/**
 * Text of strangers as it may be put on a terminal or into a log: what would move the cursor, forge
 * a line or turn the order of characters around is shown instead of done.
 *
 * <p>Escapes are JSON's, so that a line of JSON stays one that means the same.
 */
public final class TerminalText {

  private TerminalText() {}

  /** The text in one line: line breaks and tabs are escaped too. */
  public static String line(String text) {
    return escaped(text, TerminalText::isUnsafe);
  }

  /** The text with its own line breaks, form feeds and tabs; everything else is escaped. */
  public static String lines(String text) {
    return escaped(text, c -> isUnsafe(c) && c != '\n' && c != '\f' && c != '\t');
  }

  /**
   * Whether a character does something to the text around it: Unicode's control characters (Cc),
   * line and paragraph separators (Zl, Zp), embeddings, overrides and isolates of the direction of
   * writing (Unicode Standard Annex 9), and surrogates without their other half.
   */
  public static boolean isUnsafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default ->
          codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    };
  }

  private static String escaped(String text, IntPredicate unsafe) {
    if (text == null || text.codePoints().noneMatch(unsafe)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (unsafe.test(c)) {
                escaped.append(escape(c));
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /** All unsafe characters are in the first plane: four digits hold them. */
  private static String escape(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04X", codePoint);
    };
  }
}
