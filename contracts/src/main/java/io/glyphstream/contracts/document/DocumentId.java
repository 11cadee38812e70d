package io.glyphstream.contracts.document;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.text.TerminalText;

/**
 * What a document's id may be, at every way in: 1 to {@value #MAX_LENGTH} characters (Java's {@code
 * char}), not all of them blank, each of them printable.
 */
public final class DocumentId {

  /** Java's chars. An id is a key in Kafka and a part of others. */
  public static final int MAX_LENGTH = 256;

  /** What decoders leave of bytes that are no UTF-8: two such ids could be one. */
  private static final int REPLACEMENT = 0xFFFD;

  private static final String STAND_IN = "_";

  private DocumentId() {}

  /** The id, if it may be one. */
  public static Outcome<String> check(String id) {
    if (id.length() > MAX_LENGTH) {
      return invalid("has at most " + MAX_LENGTH + " characters, not " + id.length());
    }
    if (id.isBlank()) {
      return invalid("is not blank");
    }
    return id.codePoints()
        .filter(DocumentId::isForbidden)
        .boxed()
        .findFirst()
        .map(c -> invalid(String.format("has no U+%04X, nor any other %s", c, kindOf(c))))
        .orElseGet(() -> Outcome.accepted(id));
  }

  /**
   * The id of a file that brings none: its name as far as it fits, and what tells it from others.
   *
   * @param name the file's; characters that no id may have become {@code _}
   * @param distinction ASCII letters and digits
   */
  public static String ofFile(String name, String distinction) {
    StringBuilder id = new StringBuilder();
    int room = MAX_LENGTH - 1 - distinction.length();
    for (int c : printable(name).codePoints().toArray()) {
      if (id.length() + Character.charCount(c) > room) {
        break;
      }
      id.appendCodePoint(c);
    }
    return id.append('-').append(distinction).toString();
  }

  /** The name with {@code _} in place of each character that no id may have. */
  public static String printable(String name) {
    StringBuilder printable = new StringBuilder(name.length());
    name.codePoints()
        .forEach(c -> printable.append(isForbidden(c) ? STAND_IN : Character.toString(c)));
    return printable.toString();
  }

  private static boolean isForbidden(int codePoint) {
    return codePoint == REPLACEMENT || TerminalText.isUnsafe(codePoint);
  }

  private static String kindOf(int codePoint) {
    return codePoint == REPLACEMENT || Character.getType(codePoint) == Character.SURROGATE
        ? "sign of broken text"
        : "control character";
  }

  private static Outcome<String> invalid(String rule) {
    return Outcome.rejected(RejectionReason.INVALID_DOCUMENT_ID, "a document id " + rule);
  }
}
