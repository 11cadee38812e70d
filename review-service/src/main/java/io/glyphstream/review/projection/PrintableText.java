package io.glyphstream.review.projection;

/** Texts of unknown origin as logs and headers may carry them. */
final class PrintableText {

  private static final int MAX_LENGTH = 500;

  private PrintableText() {}

  /**
   * The text's beginning, with an escape for each character that is none a person sees: control,
   * format, private and unassigned characters, line ends, and halves of characters.
   */
  static String of(String text) {
    StringBuilder printable = new StringBuilder();
    String.valueOf(text)
        .codePoints()
        .limit(MAX_LENGTH)
        .forEach(
            point -> {
              if (isVisible(point)) {
                printable.appendCodePoint(point);
              } else {
                printable.append("\\u{%x}".formatted(point));
              }
            });
    return printable.toString();
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
