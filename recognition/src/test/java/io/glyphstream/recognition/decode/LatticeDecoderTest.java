package io.glyphstream.recognition.decode;

import static io.glyphstream.recognition.decode.LatticeFixture.ALPHABET;
import static io.glyphstream.recognition.decode.LatticeFixture.BLANK;
import static io.glyphstream.recognition.decode.LatticeFixture.SPACE;
import static io.glyphstream.recognition.decode.LatticeFixture.THROUGH_INK;
import static io.glyphstream.recognition.decode.LatticeFixture.WIDTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.recognition.model.BundleMetadata;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeDecoderTest {

  private static final int SURE = 12;
  private static final double SMALL = 0.66;

  private final LatticeFixture line = new LatticeFixture();

  @Test
  void llIsNotU() {
    line.glyph(0, 1, 1, Map.of("L", 9))
        .glyph(1, 2, 1, Map.of("L", 9))
        .glyph(0, 2, 1, Map.of("U", 6));
    assertEquals("LL", line.cuts(THROUGH_INK).text());
  }

  @Test
  void roundShapeAmongDigitsIsZero() {
    line.glyph(0, 1, 1, Map.of("8", SURE))
        .glyph(1, 2, 1, Map.of("O", 9, "0", 8.5))
        .glyph(2, 3, 1, Map.of("8", SURE));
    assertEquals("808", line.cuts(BLANK, BLANK).text());
  }

  @Test
  void roundShapeAmongCapitalsIsO() {
    line.glyph(0, 1, 1, Map.of("L", SURE))
        .glyph(1, 2, 1, Map.of("0", 9, "O", 8.5))
        .glyph(2, 3, 1, Map.of("U", SURE));
    assertEquals("LOU", line.cuts(BLANK, BLANK).text());
  }

  @Test
  void uprightStrokeIsWhatItsNeighboursAre() {
    Map<String, Double> stroke = Map.of("1", 9.0, "l", 8.8, "I", 8.9);
    LatticeFixture number =
        new LatticeFixture()
            .glyph(0, 1, 1, Map.of("2", SURE))
            .glyph(1, 2, 8, 1, 0, stroke)
            .glyph(2, 3, 1, Map.of("7", SURE))
            .cuts(BLANK, BLANK);
    LatticeFixture small =
        new LatticeFixture()
            .glyph(0, 1, SMALL, Map.of("o", SURE))
            .glyph(1, 2, 8, 1, 0, stroke)
            .glyph(2, 3, 1, Map.of("d", SURE))
            .cuts(BLANK, BLANK);
    LatticeFixture capitals =
        new LatticeFixture()
            .glyph(0, 1, 1, Map.of("W", SURE))
            .glyph(1, 2, 8, 1, 0, stroke)
            .glyph(2, 3, 1, Map.of("T", SURE))
            .glyph(3, 4, 1, Map.of("H", SURE))
            .cuts(BLANK, BLANK, BLANK);

    assertEquals("217", number.text());
    assertEquals("old", small.text());
    assertEquals("WITH", capitals.text());
  }

  @Test
  void heightTellsCaseTwinsApart() {
    line.glyph(0, 1, 1, Map.of("L", SURE)).glyph(1, 2, SMALL, Map.of("O", 9, "o", 8.5));
    assertEquals("Lo", line.cuts(BLANK).text());
  }

  @Test
  void placeTellsAnApostropheFromAComma() {
    Map<String, Double> hook = Map.of("'", 9.0, ",", 9.0);
    LatticeFixture high =
        new LatticeFixture()
            .glyph(0, 1, SMALL, Map.of("o", SURE))
            .glyph(1, 2, 6, 0.35, 0.65, hook)
            .cuts(BLANK);
    LatticeFixture low =
        new LatticeFixture()
            .glyph(0, 1, SMALL, Map.of("o", SURE))
            .glyph(1, 2, 6, 0.35, -0.2, hook)
            .cuts(BLANK);

    assertEquals("o'", high.text());
    assertEquals("o,", low.text());
  }

  @Test
  void exclamationMarkIsNoLetter() {
    line.glyph(0, 1, 1, Map.of("N", SURE))
        .glyph(1, 2, SMALL, Map.of("o", SURE))
        .glyph(2, 3, 8, 1, 0, Map.of("!", 9, "l", 7.5, "1", 7.5, "I", 7.5));
    assertEquals("No!", line.cuts(BLANK, BLANK).text());
  }

  @Test
  void iconIsRejectedWithItsBoxAndMakesNoText() {
    line.glyph(0, 1, 1, Map.of("N", SURE))
        .glyph(1, 2, SMALL, Map.of("o", SURE))
        .glyph(2, 3, 1, Map.of(BundleMetadata.REJECT, 9, "M", 6));

    DecodedLine decoded = line.cuts(BLANK, SPACE).decode();

    assertEquals("No", LatticeFixture.text(decoded));
    DecodedReject icon = decoded.rejected().get(0);
    assertEquals(2 * WIDTH, icon.box().x());
    assertTrue(icon.confidence() > 0.5, icon.toString());
  }

  @Test
  void contextDecidesWhatTheShapeLeavesOpen() {
    line.glyph(0, 1, 1, Map.of("t", SURE))
        .glyph(1, 2, 1, Map.of("h", 9, "k", 9.5))
        .glyph(2, 3, SMALL, Map.of("e", SURE));
    assertEquals("the", line.cuts(BLANK, BLANK).text());
    assertEquals(
        "tke", LatticeFixture.text(line.decode(DecoderWeights.defaults().with("language", 0))));
  }

  @Test
  void lettersInNoOrderAreLeftAsTheyAre() {
    String written = "QXZKVJWPGB";
    for (int i = 0; i < written.length(); i++) {
      line.glyph(i, i + 1, 1, Map.of(written.substring(i, i + 1), 8, "E", 5, "S", 5));
    }
    Cut[] cuts = new Cut[written.length() - 1];
    Arrays.fill(cuts, BLANK);
    assertEquals(written, line.cuts(cuts).text());
  }

  @Test
  void lettersThatArePrintedApartAreWhatTheirNeighboursAre() {
    line.glyph(0, 1, 1, Map.of("X", SURE))
        .glyph(1, 2, 1, Map.of("Q", SURE))
        .glyph(2, 3, 1, Map.of("0", 9, "O", 8.5))
        .glyph(3, 4, 1, Map.of("W", SURE));
    assertEquals("X Q O W", line.cuts(SPACE, SPACE, SPACE).text());
  }

  @Test
  void withoutWordsOnlyTheKindsOfNeighboursCount() {
    line.glyph(0, 1, 1, Map.of("T", SURE))
        .glyph(1, 2, 1, Map.of("N", 9.6, "H", 9))
        .glyph(2, 3, 1, Map.of("E", SURE));
    assertEquals("THE", line.cuts(BLANK, BLANK).text());
    assertEquals("TNE", LatticeFixture.text(line.decode(DecoderWeights.defaults().withoutWords())));
  }

  @Test
  void strokesOfOneLetterAreJoinedWhereTheWholeReadsBetter() {
    line.glyph(0, 1, 1, Map.of("l", 1, "1", 1))
        .glyph(1, 2, 1, Map.of("l", 1, "o", 1))
        .glyph(0, 2, 1, Map.of("U", 9));
    assertEquals("U", line.cuts(THROUGH_INK).text());
  }

  @Test
  void lettersThatStandApartStayTwo() {
    line.glyph(0, 1, 1, Map.of("L", 6))
        .glyph(1, 2, 1, Map.of("L", 6))
        .glyph(0, 2, 1, Map.of("U", 7));
    assertEquals("LL", line.cuts(BLANK).text());
  }

  @Test
  void wideGapIsASpace() {
    line.glyph(0, 1, 1, Map.of("8", SURE)).glyph(1, 2, 1, Map.of("1", SURE));
    assertEquals("8 1", line.cuts(SPACE).text());
  }

  @Test
  void doubtfulGapIsASpaceWhereTheTextWantsOne() {
    String letters = "ofthe";
    for (int i = 0; i < letters.length(); i++) {
      String letter = letters.substring(i, i + 1);
      line.glyph(i, i + 1, "oe".contains(letter) ? SMALL : 1, Map.of(letter, SURE));
    }
    Cut doubtful = new Cut(0, 15, 0.4);
    assertEquals("of the", line.cuts(BLANK, doubtful, BLANK, doubtful).text());
  }

  @Test
  void doubtfulShapeIsDividedWhereTheInkSaysSo() {
    Map<String, Integer> wide = Map.of("B", 9);
    Map<String, Integer> left = Map.of("1", 9);
    Map<String, Integer> right = Map.of("3", 9);

    assertEquals("13", oneOrTwo(wide, left, right, 0.99).text());
    assertEquals("B", oneOrTwo(wide, left, right, 0.01).text());
  }

  /** A shape that is one glyph or two, by how likely two meet in its middle. */
  private static LatticeFixture oneOrTwo(
      Map<String, Integer> one,
      Map<String, Integer> left,
      Map<String, Integer> right,
      double boundary) {
    return new LatticeFixture()
        .glyph(0, 1, 8, 1, 0, left)
        .glyph(1, 2, 20, 1, 0, right)
        .glyph(0, 2, 28, 1, 0, one)
        .cuts(Cut.throughInk(0, boundary));
  }

  @Test
  void confidencesAreSharesOfAllPaths() {
    line.glyph(0, 1, 1, Map.of("8", 9, "3", 8));

    DecodedGlyph glyph = line.decode().glyphs().get(0);

    assertEquals("8", glyph.text());
    assertEquals(
        List.of("8", "3"), glyph.alternatives().stream().map(a -> a.text()).toList().subList(0, 2));
    assertEquals(glyph.confidence(), glyph.alternatives().get(0).confidence());
    assertTrue(glyph.confidence() > glyph.alternatives().get(1).confidence());
    assertEquals(1, glyph.alternatives().stream().mapToDouble(a -> a.confidence()).sum(), 0.05);
  }

  @Test
  void anyLatticeWithAPathIsReadFromItsFirstCutToItsLast() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int cuts = 1 + random.nextInt(12);
      LatticeFixture any = RandomLattices.line(random, cuts);

      DecodedLine decoded = any.decode();

      assertEquals(0, RandomLattices.left(decoded));
      assertEquals(cuts * WIDTH, RandomLattices.right(decoded));
      assertEquals(cuts * WIDTH, RandomLattices.covered(decoded));
    }
  }

  @Test
  void lineWithoutAPathReadsAsNothing() {
    line.glyph(0, 1, 1, Map.of("8", SURE));
    assertTrue(line.cuts(BLANK).decode().glyphs().isEmpty());
  }

  @Test
  void alphabetMayLackTheRejectClass() {
    assertEquals(ALPHABET.size() - 1, new Alphabet(LatticeFixture.BUNDLE).reject());
    BundleMetadata digits =
        new BundleMetadata(
            "test",
            "1",
            "characters",
            List.of("0", "1"),
            List.of(),
            "any",
            1,
            "none",
            "",
            Map.of(),
            "none");
    assertEquals(Alphabet.NONE, new Alphabet(digits).reject());
  }
}
