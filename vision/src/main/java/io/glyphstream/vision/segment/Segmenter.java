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
    layout.lines().parallelStream()
        .map(DividedLine::of)
        .forEachOrdered(line -> lattices.add(line.lattice(glyphs)));
    return new Segmentation(lattices, glyphs);
  }

  /**
   * A line in pieces.
   *
   * @param line as it stands on the page
   * @param slant what was taken from it before it was divided
   * @param pieces from left to right
   */
  private record DividedLine(TextLine line, Slant slant, List<Piece> pieces) {

    static DividedLine of(TextLine line) {
      Slant slant = Slant.of(line);
      return new DividedLine(line, slant, new PieceSplitter(slant.takenFrom(line)).pieces());
    }

    /**
     * The line's lattice.
     *
     * @param glyphs the page's so far; the candidates' ink is added
     */
    LineLattice lattice(List<GlyphInk> glyphs) {
      double capHeight = line.metrics().capHeight();
      return new LineLattice(
          line.box(),
          slant.metrics(line),
          CutPlacer.cuts(pieces, capHeight),
          CandidateSpans.candidates(pieces, capHeight, slant, glyphs));
    }
  }
}
