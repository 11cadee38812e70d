package io.glyphstream.recognition.score;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.glyphstream.contracts.document.Box;
import java.util.List;

/**
 * What a form really says.
 *
 * @param handwrittenFields in any order
 * @param machinePrintedLines the printed lines outside the fields, in any order; empty if unknown
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FormTruth(List<Field> handwrittenFields, List<String> machinePrintedLines) {

  public FormTruth {
    handwrittenFields = List.copyOf(handwrittenFields);
    machinePrintedLines =
        machinePrintedLines == null ? List.of() : List.copyOf(machinePrintedLines);
  }

  /**
   * One field.
   *
   * @param name for people
   * @param box x, y, width and height, px of the page as scanned, origin top left
   * @param alphabet the characters that may stand in it
   * @param text what stands in it, without spaces
   */
  public record Field(String name, List<Integer> box, String alphabet, String text) {

    /** The box. */
    public Box area() {
      return new Box(box.get(0), box.get(1), box.get(2), box.get(3));
    }

    /** {@code digits}, {@code upper}, {@code lower} or {@code mixed}. */
    public String kind() {
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
