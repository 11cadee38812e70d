package io.glyphstream.benchmarks.page;

/**
 * The 47 classes of EMNIST ByMerge: small letters that are written like their capitals count as
 * them (Cohen, Afshar, Tapson, van Schaik 2017, section II).
 */
public final class MergedClasses {

  private static final String WRITTEN_ALIKE = "cijklmopsuvwxyz";

  private MergedClasses() {}

  /** The text with each character as its class. */
  public static String of(String text) {
    StringBuilder merged = new StringBuilder();
    for (char character : text.toCharArray()) {
      boolean alike = WRITTEN_ALIKE.indexOf(character) >= 0;
      merged.append(alike ? Character.toUpperCase(character) : character);
    }
    return merged.toString();
  }
}
