package io.glyphstream.trainer.language;

import java.util.BitSet;

/**
 * A text as people print it on forms and labels: letters, digits and spaces only.
 *
 * @param text what is left
 * @param joints indices of the characters before which something was left out
 */
record BareText(String text, BitSet joints) {

  /** A text without its punctuation; its spaces are single. */
  static BareText of(String plain) {
    StringBuilder text = new StringBuilder();
    BitSet joints = new BitSet();
    boolean joint = false;
    for (char character : plain.toCharArray()) {
      if (!Character.isLetterOrDigit(character) && character != ' ') {
        joint = true;
      } else if (character == ' ' && joint && endsWithSpace(text)) {
        joints.set(text.length() - 1);
        joint = false;
      } else {
        joints.set(text.length(), joint);
        text.append(character);
        joint = false;
      }
    }
    return new BareText(text.toString(), joints);
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
  }
}
