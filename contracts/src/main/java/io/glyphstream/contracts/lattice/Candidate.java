package io.glyphstream.contracts.lattice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glyphstream.contracts.document.Box;

/**
 * The ink between two cuts, taken as one glyph.
 *
 * @param from index of the cut it begins at, 0-based
 * @param to index of the cut it ends at, above {@code from}
 * @param box the ink's extent, px of the upright page
 * @param crop index of its crop in the page's {@link CropBatch}, 0-based
 * @param uprightWidth the ink's width once its line's slant is taken away, px, above 0; null where
 *     there is no slant, so that it is the box's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Candidate(int from, int to, Box box, int crop, Integer uprightWidth) {

  public Candidate {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "a candidate runs forward, not from " + from + " to " + to);
    }
    if (crop < 0) {
      throw new IllegalArgumentException("not a crop's index: " + crop);
    }
    if (uprightWidth != null && uprightWidth < 1) {
      throw new IllegalArgumentException("ink has a width, not " + uprightWidth);
    }
  }

  /** A candidate of upright writing. */
  public Candidate(int from, int to, Box box, int crop) {
    this(from, to, box, crop, null);
  }

  /** The ink's width once its line's slant is taken away, px. */
  public int width() {
    return uprightWidth == null ? box.width() : uprightWidth;
  }
}
