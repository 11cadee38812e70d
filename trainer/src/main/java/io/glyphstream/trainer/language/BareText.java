package io.glyphstream.trainer.language;

import java.util.stream.IntStream;

/**
 * A text as people print it on forms and labels: letters, digits and spaces only.
 *
 * @param text what is left
 * @param lastStarts int32 [length of {@code text}]: for each character, the last index at which an
 *     n-gram that ends with it may begin so as to span a place where a mark was left out; -1 if
 *     nothing was left out before
 */
record BareText(String text, int[] lastStarts) {

  /**
   * A text without its punctuation; its spaces are single.
   *
   * @param plain as {@link BookText#plain} makes it
   */
  static BareText of(String plain) {
    StringBuilder text = new StringBuilder();
    IntStream.Builder lastStarts = IntStream.builder();
    int lastStart = -1;
    boolean joint = false;
    boolean spaceLeftOut = false;
    for (char character : plain.toCharArray()) {
      boolean mark = character != ' ' && !Character.isLetterOrDigit(character);
      if (mark) {
        joint = true;
        spaceLeftOut = false;
      } else if (character == ' ' && joint && endsWithSpace(text)) {
        spaceLeftOut = true;
      } else {
        if (joint) {
          lastStart = text.length() - (spaceLeftOut ? 2 : 1);
        }
        lastStarts.add(lastStart);
        text.append(character);
        joint = false;
        spaceLeftOut = false;
      }
    }
    return new BareText(text.toString(), lastStarts.build().toArray());
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
  }
}
