package io.glyphstream.vision.segment;

import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.vision.layout.PageLayout;
import io.glyphstream.vision.layout.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides lines into glyphs in every sensible way: heuristic over-segmentation (LeCun, Bottou,
 * Bengio, Haffner 1998, section V). Which division is right the recognizer tells.
 */
public final class Segmenter {

  /** The lattices of a page's lines. From the first cut of each to its last there is a path. */
  public Segmentation segment(PageLayout layout) {
    List<LineLattice> lattices = new ArrayList<>();
    List<GlyphInk> glyphs = new ArrayList<>();
    for (TextLine line : layout.lines()) {
      lattices.add(lattice(line, glyphs));
    }
    return new Segmentation(lattices, glyphs);
  }

  private static LineLattice lattice(TextLine line, List<GlyphInk> glyphs) {
    double capHeight = line.metrics().capHeight();
    List<Piece> pieces = new PieceSplitter(line).pieces();
    return new LineLattice(
        line.box(),
        line.metrics(),
        CutPlacer.cuts(pieces, capHeight),
        CandidateSpans.candidates(pieces, capHeight, glyphs));
  }
}
