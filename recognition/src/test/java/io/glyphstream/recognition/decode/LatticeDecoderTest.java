package io.glyphstream.recognition.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.Logits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LatticeDecoderTest {

  private static final List<String> ALPHABET = List.of("0", "1", "8", "O", "L", "U", "o", "l");
  private static final int CAP_HEIGHT = 40;
  private static final Cut BLANK = new Cut(0, 6, 0.1);
  private static final Cut THROUGH_INK = new Cut(0, 0, 0);
  private static final Cut SPACE = new Cut(0, 40, 0.95);

  private final LatticeDecoder decoder =
      new LatticeDecoder(
          new BundleMetadata(
              "test", "1", "characters", ALPHABET, List.of(), "any", 1, "none", Map.of(), "none"));
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<float[]> rows = new ArrayList<>();

  @Test
  void roundShapeAmongDigitsIsZeroAndAmongCapitalsO() {
    glyph(0, 1, CAP_HEIGHT, Map.of("8", 9f));
    glyph(1, 2, CAP_HEIGHT, Map.of("O", 5f, "0", 4.8f));
    glyph(2, 3, CAP_HEIGHT, Map.of("8", 9f));
    assertEquals("808", text(BLANK, BLANK));

    candidates.clear();
    rows.clear();
    glyph(0, 1, CAP_HEIGHT, Map.of("L", 9f));
    glyph(1, 2, CAP_HEIGHT, Map.of("0", 5f, "O", 4.8f));
    glyph(2, 3, CAP_HEIGHT, Map.of("U", 9f));
    assertEquals("LOU", text(BLANK, BLANK));
  }

  @Test
  void heightTellsCaseTwinsApart() {
    glyph(0, 1, CAP_HEIGHT, Map.of("L", 9f));
    glyph(1, 2, CAP_HEIGHT * 2 / 3, Map.of("O", 5f, "o", 4.9f));
    assertEquals("Lo", text(BLANK));
  }

  @Test
  void touchingLettersAreCutWhereThePartsReadBetterThanTheWhole() {
    glyph(0, 1, CAP_HEIGHT, Map.of("L", 9f));
    glyph(1, 2, CAP_HEIGHT, Map.of("L", 9f));
    glyph(0, 2, CAP_HEIGHT, Map.of("U", 6f));
    assertEquals("LL", text(THROUGH_INK));
  }

  @Test
  void strokesOfOneLetterAreJoinedWhereTheWholeReadsBetter() {
    glyph(0, 1, CAP_HEIGHT, Map.of("l", 1f, "1", 1f));
    glyph(1, 2, CAP_HEIGHT, Map.of("l", 1f, "o", 1f));
    glyph(0, 2, CAP_HEIGHT, Map.of("U", 9f));
    assertEquals("U", text(THROUGH_INK));
  }

  @Test
  void lettersThatStandApartStayTwo() {
    glyph(0, 1, CAP_HEIGHT, Map.of("L", 6f));
    glyph(1, 2, CAP_HEIGHT, Map.of("L", 6f));
    glyph(0, 2, CAP_HEIGHT, Map.of("U", 9f));
    assertEquals("LL", text(BLANK));
  }

  @Test
  void wideGapIsASpace() {
    glyph(0, 1, CAP_HEIGHT, Map.of("8", 9f));
    glyph(1, 2, CAP_HEIGHT, Map.of("1", 9f));
    assertEquals("8 1", text(SPACE));
  }

  @Test
  void alternativesAreTheModelsOwnBestFirst() {
    glyph(0, 1, CAP_HEIGHT, Map.of("8", 9f, "0", 7f, "O", 5f));

    DecodedGlyph glyph = decoder.decode(lattice(), logits()).get(0);

    assertEquals(List.of("8", "0", "O"), glyph.alternatives().stream().map(a -> a.text()).toList());
    assertEquals(glyph.confidence(), glyph.alternatives().get(0).confidence());
  }

  @Test
  void anyLatticeWithAPathIsReadFromItsFirstCutToItsLast() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      candidates.clear();
      rows.clear();
      int cuts = 1 + random.nextInt(12);
      for (int from = 0; from < cuts; from++) {
        for (int to = from + 1; to <= Math.min(cuts, from + 3); to++) {
          if (to == from + 1 || random.nextBoolean()) {
            glyph(
                from,
                to,
                CAP_HEIGHT,
                Map.of(ALPHABET.get(random.nextInt(8)), random.nextFloat() * 9));
          }
        }
      }
      Cut[] inner = new Cut[cuts - 1];
      Arrays.setAll(inner, i -> random.nextBoolean() ? BLANK : THROUGH_INK);

      List<DecodedGlyph> glyphs = decoder.decode(lattice(inner), logits());

      assertEquals(0, glyphs.get(0).box().x());
      assertEquals(cuts * 50, glyphs.get(glyphs.size() - 1).box().right());
      for (int i = 1; i < glyphs.size(); i++) {
        assertEquals(glyphs.get(i - 1).box().right(), glyphs.get(i).box().x());
      }
    }
  }

  @Test
  void lineWithoutAPathReadsAsNothing() {
    glyph(0, 1, CAP_HEIGHT, Map.of("8", 9f));
    assertTrue(decoder.decode(lattice(BLANK), logits()).isEmpty());
  }

  private void glyph(int from, int to, int height, Map<String, Float> logits) {
    float[] row = new float[ALPHABET.size()];
    logits.forEach((text, value) -> row[ALPHABET.indexOf(text)] = value);
    Box box = new Box(from * 50, 100 - height, (to - from) * 50, height);
    candidates.add(new Candidate(from, to, box, rows.size()));
    rows.add(row);
  }

  private String text(Cut... innerCuts) {
    return decoder.decode(lattice(innerCuts), logits()).stream()
        .map(glyph -> (glyph.startsWord() ? " " : "") + glyph.text())
        .collect(Collectors.joining())
        .strip();
  }

  private LineLattice lattice(Cut... innerCuts) {
    List<Cut> cuts = new ArrayList<>(List.of(innerCuts));
    cuts.add(0, new Cut(0, 0, 0));
    cuts.add(new Cut(1000, 0, 0));
    return new LineLattice(
        new Box(0, 60, 1000, 40), new LineMetrics(100, 0, CAP_HEIGHT), cuts, candidates);
  }

  private Logits logits() {
    float[] values = new float[rows.size() * ALPHABET.size()];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, values, row * ALPHABET.size(), ALPHABET.size());
    }
    return new Logits(ALPHABET.size(), values);
  }
}
