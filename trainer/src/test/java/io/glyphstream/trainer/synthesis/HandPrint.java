package io.glyphstream.trainer.synthesis;

import io.glyphstream.trainer.dataset.CharacterAlphabet;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What stands for EMNIST in tests: its 62 characters out of the sample fonts. */
final class HandPrint {

  static final List<String> ALPHABET = CharacterAlphabet.CHARACTERS.subList(0, 62);

  private HandPrint() {}

  static LabelledSet set() throws IOException {
    LabelledSet all = new FontGlyphs(fonts(), 1, 1).make(new SplittableRandom(3));
    int[] letters =
        IntStream.range(0, all.size()).filter(i -> all.labels()[i] < ALPHABET.size()).toArray();
    LabelledSet chosen = all.select(letters);
    return new LabelledSet(chosen.crops(), chosen.labels(), ALPHABET);
  }

  static List<FontFace> fonts() throws IOException {
    return FontFace.below(RemappedFont.SAMPLES);
  }

  static InkPool pool() throws IOException {
    return new InkPool(set(), fonts());
  }
}
