package io.glyphstream.recognition.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.LineMetrics;
import org.junit.jupiter.api.Test;

class GlyphGeometryTest {

  private static final LineMetrics METRICS = new LineMetrics(100, 0, 40);

  @Test
  void glyphThatLeansIsAsWideAsItStandsUpright() {
    GlyphGeometry bar = GlyphGeometry.of("l");
    Candidate upright = new Candidate(0, 1, new Box(50, 60, 6, 40), 0);
    Candidate wide = new Candidate(0, 1, new Box(36, 60, 32, 40), 0);
    Candidate leaning = new Candidate(0, 1, new Box(36, 60, 32, 40), 0, 6);

    assertEquals(bar.logFit(upright, METRICS), bar.logFit(leaning, METRICS));
    assertTrue(bar.logFit(wide, METRICS) < bar.logFit(leaning, METRICS) - 1);
  }
}
