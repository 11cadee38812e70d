package io.glyphstream.contracts.lattice;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A place at which a line may be divided between two glyphs.
 *
 * @param x px of the upright page, the middle of the blank gap or the column of the stroke that is
 *     cut; on the baseline where the line leans
 * @param gap width of the blank gap, px; 0 where ink is cut or pieces overlap
 * @param spaceProbability how likely the gap is a space between words, [0, 1]
 * @param boundaryProbability how likely two glyphs meet where ink is cut, by the ink around it, [0,
 *     1]; null where none is cut, and in a record from before this was measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cut(int x, int gap, double spaceProbability, Double boundaryProbability) {

  public Cut {
    if (gap < 0) {
      throw new IllegalArgumentException("a gap is not negative: " + gap);
    }
    requireProbability(spaceProbability);
    if (boundaryProbability != null) {
      requireProbability(boundaryProbability);
    }
  }

  /** A cut at a blank gap, or between pieces that overlap. */
  public Cut(int x, int gap, double spaceProbability) {
    this(x, gap, spaceProbability, null);
  }

  /** A cut through ink. */
  public static Cut throughInk(int x, double boundaryProbability) {
    return new Cut(x, 0, 0, boundaryProbability);
  }

  private static void requireProbability(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("not a probability: " + value);
    }
  }
}
