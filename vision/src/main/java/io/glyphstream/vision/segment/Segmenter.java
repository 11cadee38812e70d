package io.glyphstream.vision.segment;

import io.glyphstream.contracts.lattice.Candidate;
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
    List<DividedLine> lines = layout.lines().parallelStream().map(DividedLine::of).toList();
    List<LineLattice> lattices = new ArrayList<>();
    List<GlyphInk> glyphs = new ArrayList<>();
    for (DividedLine line : lines) {
      lattices.add(line.lattice(glyphs.size()));
      glyphs.addAll(line.glyphs());
    }
    return new Segmentation(lattices, glyphs);
  }

  /**
   * A line in pieces.
   *
   * @param line as it stands on the page
   * @param slant what was taken from it before it was divided
   * @param pieces from left to right
   * @param spans of pieces that may be one glyph each
   */
  private record DividedLine(
      TextLine line, Slant slant, List<Piece> pieces, List<CandidateSpans.Span> spans) {

    static DividedLine of(TextLine line) {
      Slant slant = Slant.of(line);
      List<Piece> pieces = new PieceSplitter(slant.takenFrom(line)).pieces();
      return new DividedLine(
          line, slant, pieces, CandidateSpans.of(pieces, line.metrics().capHeight()));
    }

    /**
     * The line's lattice.
     *
     * @param firstCrop index of its first candidate's crop among the page's
     */
    LineLattice lattice(int firstCrop) {
      List<Candidate> candidates = new ArrayList<>();
      for (CandidateSpans.Span span : spans) {
        candidates.add(
            slant.candidate(span.from(), span.to(), span.ink(), firstCrop + candidates.size()));
      }
      return new LineLattice(
          line.box(),
          slant.metrics(line),
          CutPlacer.cuts(pieces, line.metrics().capHeight()),
          candidates);
    }

    /** The candidates' ink. */
    List<GlyphInk> glyphs() {
      double capHeight = line.metrics().capHeight();
      return spans.stream().map(span -> new GlyphInk(span.ink(), capHeight)).toList();
    }
  }
}
