package io.glyphstream.trainer.synthesis;

import io.glyphstream.trainer.dataset.CharacterAlphabet;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.GlyphInk;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Glyphs to be cut up or joined: mostly hand print, some out of fonts.
 *
 * @param handPrint labelled crops of EMNIST
 * @param faces fonts
 */
record InkPool(LabelledSet handPrint, List<FontFace> faces) {

  private static final double HAND_PRINT_SHARE = 0.75;

  /**
   * A glyph and its character.
   *
   * @param ink at any scale, with its line's cap height
   * @param character what it shows
   */
  record Drawn(GlyphInk ink, String character) {

    /** How far the glyph reaches below the baseline, in cap heights; a school hand's proportion. */
    double descent() {
      return "gjpqy".contains(character) ? 0.3 : 0;
    }

    /** The ink at the size it has in a line of another cap height, px. */
    InkPatch scaledTo(double capHeight) {
      return ink.ink().scaled(capHeight / ink.lineCapHeight());
    }

    /** Width in cap heights. */
    double width() {
      return ink.ink().box().width() / ink.lineCapHeight();
    }
  }

  Drawn draw(RandomGenerator random) {
    while (true) {
      Drawn drawn = random.nextDouble() < HAND_PRINT_SHARE ? handPrinted(random) : set(random);
      if (drawn.ink() != null) {
        return drawn;
      }
    }
  }

  private Drawn handPrinted(RandomGenerator random) {
    int index = random.nextInt(handPrint.size());
    return new Drawn(
        RestoredGlyph.of(handPrint.crops().crop(index)),
        handPrint.alphabet().get(handPrint.labels()[index]));
  }

  FontFace face(RandomGenerator random) {
    return faces.get(random.nextInt(faces.size()));
  }

  private Drawn set(RandomGenerator random) {
    FontFace face = face(random);
    String character =
        CharacterAlphabet.CHARACTERS.get(random.nextInt(handPrint.alphabet().size()));
    int codePoint = character.codePointAt(0);
    return new Drawn(face.has(codePoint) ? face.draw(codePoint, random) : null, character);
  }
}
