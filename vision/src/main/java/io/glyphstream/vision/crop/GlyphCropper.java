package io.glyphstream.vision.crop;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.vision.pixel.MatScope;
import io.glyphstream.vision.segment.GlyphInk;
import java.util.List;

/** Makes glyphs into the images that the models take. */
public final class GlyphCropper {

  /** The crops, in the glyphs' order. */
  public CropBatch crop(List<GlyphInk> glyphs) {
    byte[] pixels = new byte[glyphs.size() * CropBatch.CROP_BYTES];
    for (int i = 0; i < glyphs.size(); i++) {
      try (MatScope mats = new MatScope()) {
        byte[] crop = EmnistNormalisation.crop(glyphs.get(i), mats);
        System.arraycopy(crop, 0, pixels, i * CropBatch.CROP_BYTES, CropBatch.CROP_BYTES);
      }
    }
    return new CropBatch(pixels);
  }
}
