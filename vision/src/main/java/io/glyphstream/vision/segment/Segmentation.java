package io.glyphstream.vision.segment;

import io.glyphstream.contracts.lattice.LineLattice;
import java.util.List;

/**
 * A page's lattices and the ink of their candidates.
 *
 * @param lines in reading order
 * @param glyphs the candidates' ink; {@code Candidate.crop} is the index
 */
public record Segmentation(List<LineLattice> lines, List<GlyphInk> glyphs) {

  public Segmentation {
    lines = List.copyOf(lines);
    glyphs = List.copyOf(glyphs);
  }
}
