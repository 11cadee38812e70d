package io.glyphstream.trainer.synthesis;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.dataset.CharacterAlphabet;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.vision.crop.GlyphCropper;
import io.glyphstream.vision.segment.GlyphInk;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers crops with their characters. */
final class CropCollector {

  private static final GlyphCropper CROPPER = new GlyphCropper();

  private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
  private final IntStream.Builder labels = IntStream.builder();
  private int size;

  /** Crops a glyph as pages are cropped. */
  void add(GlyphInk glyph, String character) {
    add(CROPPER.crop(List.of(glyph)).pixels(), character);
  }

  /** Takes a crop, uint8 [28, 28]. */
  void add(byte[] crop, String character) {
    pixels.writeBytes(crop);
    labels.add(CharacterAlphabet.CHARACTERS.indexOf(character));
    size++;
  }

  int size() {
    return size;
  }

  LabelledSet set() {
    return new LabelledSet(
        new CropBatch(pixels.toByteArray()),
        labels.build().toArray(),
        CharacterAlphabet.CHARACTERS);
  }
}
