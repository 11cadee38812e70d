package io.glyphstream.recognition.decode;

import static io.glyphstream.recognition.decode.LatticeFixture.BLANK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.contracts.lattice.LineMetrics;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortLineTest {

  private static final int SURE = 12;
  private static final double SMALL = 0.66;
  private static final DecoderWeights SHAPE_AND_SIZE = DecoderWeights.defaults().withoutContext();

  @Test
  void shortLineMayHaveBeenMeasuredFromItsDescenders() {
    Map<String, Double> loop = Map.of("q", 9.0, "9", 9.3);
    LatticeFixture hanging =
        new LatticeFixture()
            .glyph(0, 1, 24, 0.77, 0.23, Map.of("A", SURE))
            .glyph(1, 2, 20, 0.82, 0, loop)
            .cuts(BLANK);
    LatticeFixture standing =
        new LatticeFixture()
            .glyph(0, 1, 24, 1, 0, Map.of("A", SURE))
            .glyph(1, 2, 20, 1, 0, loop)
            .cuts(BLANK);

    assertEquals("Aq", LatticeFixture.text(hanging.decode(SHAPE_AND_SIZE)));
    assertEquals("A9", LatticeFixture.text(standing.decode(SHAPE_AND_SIZE)));
  }

  @Test
  void longLinesAndThoseWithAnXHeightShowWhereTheyStand() {
    LineLattice few = row(12).lattice();
    LineMetrics metrics = few.metrics();
    LineMetrics twoHeights =
        new LineMetrics(
            metrics.baselineY(), 0, metrics.capHeight(), SMALL * metrics.capHeight(), null);

    assertTrue(ShortLine.onDescenders(few).isPresent());
    assertTrue(ShortLine.onDescenders(row(13).lattice()).isEmpty());
    assertTrue(
        ShortLine.onDescenders(new LineLattice(few.box(), twoHeights, few.cuts(), few.candidates()))
            .isEmpty());
  }

  private static LatticeFixture row(int glyphs) {
    LatticeFixture row = new LatticeFixture();
    for (int i = 0; i < glyphs; i++) {
      row.glyph(i, i + 1, 1, Map.of("8", SURE));
    }
    Cut[] cuts = new Cut[glyphs - 1];
    Arrays.fill(cuts, BLANK);
    return row.cuts(cuts);
  }
}
