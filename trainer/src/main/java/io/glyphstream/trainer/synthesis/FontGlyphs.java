package io.glyphstream.trainer.synthesis;

import io.glyphstream.trainer.dataset.CharacterAlphabet;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.vision.segment.GlyphInk;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Every character of the alphabet in every font.
 *
 * @param faces the fonts
 * @param lettersPerFont variations of each letter and digit
 * @param marksPerFont variations of each punctuation mark and sign
 */
record FontGlyphs(List<FontFace> faces, int lettersPerFont, int marksPerFont)
    implements CropSource {

  @Override
  public LabelledSet make(RandomGenerator random) {
    CropCollector crops = new CropCollector();
    for (FontFace face : faces) {
      for (String character : CharacterAlphabet.READABLE) {
        if (face.has(character.codePointAt(0))) {
          draw(face, character, crops, random);
        }
      }
    }
    return crops.set();
  }

  private void draw(FontFace face, String character, CropCollector crops, RandomGenerator random) {
    int times = CharacterAlphabet.isPunctuation(character) ? marksPerFont : lettersPerFont;
    for (int i = 0; i < times; i++) {
      GlyphInk glyph = face.draw(character.codePointAt(0), random);
      if (glyph != null) {
        crops.add(glyph, character);
      }
    }
  }
}
