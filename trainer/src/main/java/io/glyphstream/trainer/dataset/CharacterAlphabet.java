package io.glyphstream.trainer.dataset;

import io.glyphstream.recognition.model.BundleMetadata;
import java.util.List;
import java.util.stream.Stream;

/** What the default model tells apart. */
public final class CharacterAlphabet {

  private static final String EMNIST =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final String PUNCTUATION = ".,;:'\"-!?()/&$%#@+=*";

  /** EMNIST's 62 characters in their order, 20 marks and signs, and the reject class. */
  public static final List<String> CHARACTERS =
      Stream.concat(
              (EMNIST + PUNCTUATION).codePoints().mapToObj(Character::toString),
              Stream.of(BundleMetadata.REJECT))
          .toList();

  /** The characters that fonts are asked for: all but the reject class. */
  public static final List<String> READABLE = CHARACTERS.subList(0, CHARACTERS.size() - 1);

  private CharacterAlphabet() {}

  /** Whether it is one of the marks and signs that EMNIST lacks. */
  public static boolean isPunctuation(String character) {
    return PUNCTUATION.contains(character);
  }
}
