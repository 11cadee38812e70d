package io.glyphstream.trainer.synthesis;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.vision.segment.GlyphInk;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Icons: the glyphs of symbol fonts outside the code points of scripts.
 *
 * @param faces symbol fonts
 * @param count how many
 */
record Symbols(List<FontFace> faces, int count) implements CropSource {

  /** Unicode's private use area, where icon fonts put theirs. */
  private static final int FIRST = 0xE000;

  private static final int LAST = 0xF8FF;

  @Override
  public LabelledSet make(RandomGenerator random) {
    List<int[]> icons = faces.stream().map(Symbols::icons).toList();
    CropCollector crops = new CropCollector();
    while (crops.size() < count) {
      int face = random.nextInt(faces.size());
      if (icons.get(face).length == 0) {
        continue;
      }
      int icon = icons.get(face)[random.nextInt(icons.get(face).length)];
      GlyphInk glyph = faces.get(face).draw(icon, random);
      if (glyph != null) {
        crops.add(glyph, BundleMetadata.REJECT);
      }
    }
    return crops.set();
  }

  private static int[] icons(FontFace face) {
    return IntStream.rangeClosed(FIRST, LAST).filter(face::has).toArray();
  }
}
