package io.glyphstream.contracts.lattice;

/**
 * A place at which a line may be divided between two glyphs.
 *
 * @param x px of the upright page, the middle of the blank gap or the column of the stroke that is
 *     cut
 * @param gap width of the blank gap, px; 0 where ink is cut or pieces overlap
 * @param spaceProbability how likely the gap is a space between words, [0, 1]
 */
public record Cut(int x, int gap, double spaceProbability) {

  public Cut {
    if (gap < 0) {
      throw new IllegalArgumentException("a gap is not negative: " + gap);
    }
    if (!(spaceProbability >= 0 && spaceProbability <= 1)) {
      throw new IllegalArgumentException("not a probability: " + spaceProbability);
    }
  }
}
