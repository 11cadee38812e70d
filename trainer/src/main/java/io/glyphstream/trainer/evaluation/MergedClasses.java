package io.glyphstream.trainer.evaluation;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Coarser answers that a reading is compared by. */
public enum MergedClasses {
  /** As they are: 62 classes of EMNIST ByClass. */
  NONE(character -> character),

  /**
   * The 47 classes of EMNIST ByMerge: 15 letters whose lower case looks like their upper case are
   * one with it (Cohen, Afshar, Tapson, van Schaik 2017, section II).
   */
  BY_MERGE(character -> "cijklmopsuvwxyz".contains(character) ? upper(character) : character),

  /** Upper and lower case are one: 36 classes. */
  CASE_INSENSITIVE(MergedClasses::upper);

  private final UnaryOperator<String> merge;

  MergedClasses(UnaryOperator<String> merge) {
    this.merge = merge;
  }

  private static String upper(String character) {
    return character.toUpperCase(Locale.ROOT);
  }

  /** The merged class of a character. */
  public String of(String character) {
    return merge.apply(character);
  }
}
