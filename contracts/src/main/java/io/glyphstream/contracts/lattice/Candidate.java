package io.glyphstream.contracts.lattice;

import io.glyphstream.contracts.document.Box;

/**
 * The ink between two cuts, taken as one glyph.
 *
 * @param from index of the cut it begins at, 0-based
 * @param to index of the cut it ends at, above {@code from}
 * @param box the ink's extent, px of the upright page
 * @param crop index of its crop in the page's {@link CropBatch}, 0-based
 */
public record Candidate(int from, int to, Box box, int crop) {

  public Candidate {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "a candidate runs forward, not from " + from + " to " + to);
    }
    if (crop < 0) {
      throw new IllegalArgumentException("not a crop's index: " + crop);
    }
  }
}
