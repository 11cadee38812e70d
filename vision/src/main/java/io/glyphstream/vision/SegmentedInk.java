package io.glyphstream.vision;

import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.contracts.lattice.LineLattice;
import java.util.List;

/**
 * What a page holds for a recognizer.
 *
 * @param geometry the page's size and skew
 * @param lines in reading order; empty for a page without writing
 * @param crops the crops of all candidates
 */
public record SegmentedInk(PageGeometry geometry, List<LineLattice> lines, CropBatch crops) {

  public SegmentedInk {
    lines = List.copyOf(lines);
  }
}
