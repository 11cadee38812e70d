package io.glyphstream.trainer.language;

import java.util.stream.IntStream;

/**
 * A text as people print it on forms and labels: letters, digits and spaces only.
 *
 * @param text what is left
 * @param lastStarts for each character, the last index at which a part of {@code text} that ends
 *     with it may begin if the text with its marks is not to hold that part; -1 if there is none
 */
record BareText(String text, int[] lastStarts) {

  /** A text without its punctuation; its spaces are single. */
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
