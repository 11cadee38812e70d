package io.glyphstream.recognition.decode;

import static io.glyphstream.recognition.decode.LatticeFixture.ALPHABET;
import static io.glyphstream.recognition.decode.LatticeFixture.BLANK;
import static io.glyphstream.recognition.decode.LatticeFixture.THROUGH_INK;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Cut;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Lines with random cuts, candidates and logits, and what a path through them covers. */
final class RandomLattices {

  private RandomLattices() {}

  /** A line in which each piece alone is a candidate, and some runs of two and three. */
  static LatticeFixture line(Random random, int pieces) {
    LatticeFixture line = new LatticeFixture();
    for (int from = 0; from < pieces; from++) {
      for (int to = from + 1; to <= Math.min(pieces, from + 3); to++) {
        if (to == from + 1 || random.nextBoolean()) {
          line.glyph(
              from,
              to,
              0.6 + 0.4 * random.nextDouble(),
              Map.of(
                  ALPHABET.get(random.nextInt(ALPHABET.size() / 2)), random.nextFloat() * 9,
                  ALPHABET.get(ALPHABET.size() / 2 + random.nextInt(ALPHABET.size() / 2)),
                      random.nextFloat() * 9));
        }
      }
    }
    Cut[] cuts = new Cut[pieces - 1];
    List<Cut> kinds = List.of(BLANK, THROUGH_INK, Cut.throughInk(0, 0.3), new Cut(0, 20, 0.5));
    Arrays.setAll(cuts, i -> kinds.get(random.nextInt(kinds.size())));
    return line.cuts(cuts);
  }

  static int left(DecodedLine line) {
    return boxes(line).mapToInt(Box::x).min().orElseThrow();
  }

  static int right(DecodedLine line) {
    return boxes(line).mapToInt(Box::right).max().orElseThrow();
  }

  /** The widths of all glyphs and rejected shapes together, px. */
  static int covered(DecodedLine line) {
    return boxes(line).mapToInt(Box::width).sum();
  }

  private static Stream<Box> boxes(DecodedLine line) {
    return Stream.concat(
        line.glyphs().stream().map(DecodedGlyph::box),
        line.rejected().stream().map(shape -> shape.box()));
  }
}
