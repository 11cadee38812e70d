package io.glyphstream.trainer.evaluation;

/**
 * How well one character was read.
 *
 * @param character as in the alphabet
 * @param crops how many show it
 * @param predicted how many were read as it
 * @param precision share of the crops read as it that are it; 0 if none was read as it
 * @param recall share of its crops that were read as it; 0 if there are none
 * @param f1 harmonic mean of the two; 0 if both are
 */
public record ClassFigures(
    String character, int crops, int predicted, double precision, double recall, double f1) {

  static ClassFigures of(String character, int right, int crops, int predicted) {
    return new ClassFigures(
        character,
        crops,
        predicted,
        share(right, predicted),
        share(right, crops),
        share(2 * right, crops + predicted));
  }

  /** Whether the class occurs or was ever read. */
  boolean seen() {
    return crops > 0 || predicted > 0;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
