package io.glyphstream.trainer.synthesis;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.IdxFiles;
import io.glyphstream.trainer.dataset.CharacterAlphabet;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands for EMNIST in tests: its 62 characters out of the sample fonts. */
public final class HandPrint {

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

  /** The hand print in EMNIST's files and orientation, for both parts. */
  public static void writeEmnist(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("emnist-byclass-mapping.txt"),
        IntStream.range(0, ALPHABET.size())
            .mapToObj(i -> i + " " + ALPHABET.get(i).codePointAt(0) + "\n")
            .collect(Collectors.joining()));
    LabelledSet upright = set();
    CropBatch transposed =
        CropBatch.concat(
            IntStream.range(0, upright.size())
                .mapToObj(i -> new CropBatch(Glyphs.transposed(upright.crops().crop(i))))
                .toList());
    LabelledSet stored = new LabelledSet(transposed, upright.labels(), ALPHABET);
    for (String part : List.of("train", "test")) {
      IdxFiles.write(
          folder,
          "emnist-byclass-" + part + "-images-idx3-ubyte.gz",
          "emnist-byclass-" + part + "-labels-idx1-ubyte.gz",
          stored);
    }
  }
}
