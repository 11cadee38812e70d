package io.glyphstream.vision.crop;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.vision.pixel.MatScope;
import io.glyphstream.vision.segment.GlyphInk;
import java.util.List;
import java.util.stream.IntStream;

/** Makes glyphs into the images that the models take. */
public final class GlyphCropper {

  /** The crops, in the glyphs' order. */
  public CropBatch crop(List<GlyphInk> glyphs) {
    byte[] pixels = new byte[glyphs.size() * CropBatch.CROP_BYTES];
    IntStream.range(0, glyphs.size()).parallel().forEach(i -> crop(glyphs.get(i), pixels, i));
    return new CropBatch(pixels);
  }

  private static void crop(GlyphInk glyph, byte[] pixels, int index) {
    try (MatScope mats = new MatScope()) {
      byte[] crop = EmnistNormalisation.crop(glyph, mats);
      System.arraycopy(crop, 0, pixels, index * CropBatch.CROP_BYTES, CropBatch.CROP_BYTES);
    }
  }
}
