package io.glyphstream.standalone;

import io.glyphstream.contracts.document.Box;
import java.util.List;

/**
 * What a form's handwritten fields really say.
 *
 * @param handwrittenFields in any order
 */
record FormTruth(List<Field> handwrittenFields) {

  /**
   * One field.
   *
   * @param name for people
   * @param box x, y, width and height, px of the page as scanned, origin top left
   * @param alphabet the characters that may stand in it
   * @param text what stands in it, without spaces
   */
  record Field(String name, List<Integer> box, String alphabet, String text) {

    Box area() {
      return new Box(box.get(0), box.get(1), box.get(2), box.get(3));
    }

    /** {@code digits}, {@code upper}, {@code lower} or {@code mixed}. */
    String kind() {
      if (alphabet.chars().allMatch(Character::isDigit)) {
        return "digits";
      }
      if (alphabet.chars().allMatch(Character::isUpperCase)) {
        return "upper";
      }
      return alphabet.chars().allMatch(Character::isLowerCase) ? "lower" : "mixed";
    }
  }
}
