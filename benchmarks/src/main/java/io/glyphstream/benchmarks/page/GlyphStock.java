package io.glyphstream.benchmarks.page;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Hand-printed glyphs to draw from, by their character. */
public final class GlyphStock {

  private final LabelledSet glyphs;
  private final Map<String, List<Integer>> indices = new HashMap<>();

  /** A stock of these glyphs. */
  public GlyphStock(LabelledSet glyphs) {
    this.glyphs = glyphs;
    for (int i = 0; i < glyphs.size(); i++) {
      indices.computeIfAbsent(character(i), key -> new ArrayList<>()).add(i);
    }
  }

  int size() {
    return glyphs.size();
  }

  String character(int index) {
    return glyphs.alphabet().get(glyphs.labels()[index]);
  }

  /** One glyph, uint8 [28, 28], 255 = ink. */
  public byte[] crop(int index) {
    return glyphs.crops().crop(index);
  }

  /** Whether there is a glyph of the character. */
  boolean has(String character) {
    return indices.containsKey(character);
  }

  /** The index of some glyph of the character, each as likely as the others. */
  int draw(String character, Random random) {
    List<Integer> members = indices.get(character);
    return members.get(random.nextInt(members.size()));
  }

  /** The glyph enlarged to a height, drawn as by a pen; null if it is blank. */
  InkShape shape(int index, double heightPx) {
    InkShape ink = InkShape.trimmed(CropBatch.SIDE, CropBatch.SIDE, crop(index));
    return ink == null ? null : Enlargement.of(ink, heightPx / ink.height());
  }
}
