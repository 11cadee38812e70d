package io.glyphstream.trainer.synthesis;

import io.glyphstream.trainer.dataset.IdxWriter;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.SyntheticCrops;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ObjIntConsumer;

/** All kinds of made crops, in fixed proportions, and the files that hold them. */
public final class Synthesis {

  /** Variations of a letter in a font; punctuation, which EMNIST lacks, gets more. */
  private static final int LETTERS_PER_FONT = 3;

  private static final int MARKS_PER_FONT = 8;
  private static final int SYMBOLS = 5000;
  private static final int FRAGMENTS = 7000;
  private static final int MERGED = 8000;
  private static final int TOUCHING = 48_000;
  private static final int SCRIBBLES = 1500;
  private static final int HALFTONES = 2000;

  private final Map<SyntheticCrops, CropSource> sources = new EnumMap<>(SyntheticCrops.class);

  /**
   * The kinds of crops out of these materials.
   *
   * @param handPrint EMNIST's glyphs
   * @param fonts folder of script fonts
   * @param icons folder of symbol fonts
   * @param amount factor on every number of crops, above 0
   * @throws IOException if a folder has no fonts
   */
  public Synthesis(LabelledSet handPrint, Path fonts, Path icons, double amount)
      throws IOException {
    if (!(amount > 0)) {
      throw new IllegalArgumentException("amount must be above 0, not " + amount);
    }
    List<FontFace> faces = FontFace.below(fonts);
    InkPool pool = new InkPool(handPrint, faces);
    sources.put(
        SyntheticCrops.FONTS,
        new FontGlyphs(faces, times(LETTERS_PER_FONT, amount), times(MARKS_PER_FONT, amount)));
    sources.put(SyntheticCrops.SYMBOLS, new Symbols(FontFace.below(icons), times(SYMBOLS, amount)));
    sources.put(SyntheticCrops.FRAGMENTS, new Fragments(pool, times(FRAGMENTS, amount)));
    sources.put(SyntheticCrops.MERGED, new MergedGlyphs(pool, times(MERGED, amount)));
    sources.put(
        SyntheticCrops.TOUCHING,
        new TouchingGlyphs(new GlyphGroups(pool), times(TOUCHING, amount)));
    sources.put(SyntheticCrops.SCRIBBLES, new Scribbles(times(SCRIBBLES, amount)));
    sources.put(SyntheticCrops.HALFTONES, new Halftones(times(HALFTONES, amount)));
  }

  private static int times(int usual, double amount) {
    return (int) Math.max(1, Math.round(usual * amount));
  }

  /**
   * Makes all kinds and writes each to its files; the same seed gives the same files.
   *
   * @param part {@code train} or {@code test}
   * @param written hears of each kind's name and number of crops when it is done
   */
  public void write(Path folder, String part, long seed, ObjIntConsumer<String> written)
      throws IOException {
    for (Map.Entry<SyntheticCrops, CropSource> source : sources.entrySet()) {
      SyntheticCrops kind = source.getKey();
      LabelledSet crops = source.getValue().make(new SplittableRandom(31 * seed + kind.ordinal()));
      IdxWriter.write(folder, kind.fileName(part), crops);
      written.accept(kind.fileName(part), crops.size());
    }
  }
}
