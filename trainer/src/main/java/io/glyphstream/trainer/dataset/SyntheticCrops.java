package io.glyphstream.trainer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code trainer synthesize} writes: one pair of IDX files, upright, for each part and kind of
 * crop, named {@code PART-KIND}.
 */
public enum SyntheticCrops {
  /** Every character in fonts. */
  FONTS,
  /** Icons, which are no characters. */
  SYMBOLS,
  /** Parts of glyphs. */
  FRAGMENTS,
  /** Several glyphs at once. */
  MERGED,
  /** Pen strokes and smudges. */
  SCRIBBLES,
  /** Grey areas. */
  HALFTONES,
  /** Characters cut out of touching neighbours, and the wrong cuts beside them. */
  TOUCHING;

  /** {@code PART-KIND}, the start of both files' names. */
  public String fileName(String part) {
    return part + "-" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The crops of this kind.
   *
   * @param part {@code train} or {@code test}
   * @throws IOException if a file is missing, truncated or foreign
   */
  public LabelledSet read(Path folder, String part) throws IOException {
    return pair(folder, part).read(CropOrientation.UPRIGHT, CharacterAlphabet.CHARACTERS);
  }

  private IdxPair pair(Path folder, String part) throws IOException {
    String name = fileName(part);
    return IdxPair.in(folder, name + "-images-idx3-ubyte", name + "-labels-idx1-ubyte");
  }

  static List<Path> files(Path folder, String part) throws IOException {
    List<Path> files = new ArrayList<>();
    for (SyntheticCrops kind : values()) {
      files.addAll(kind.pair(folder, part).files());
    }
    return files;
  }
}
