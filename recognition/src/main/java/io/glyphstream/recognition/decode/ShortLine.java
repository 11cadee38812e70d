package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.contracts.lattice.LineMetrics;
import java.util.Optional;

/**
 * Lines of few glyphs. The feet of a long one tell its baseline; in a short one, a field of two
 * letters for example, those that were taken for it may be the ends of descenders.
 */
final class ShortLine {

  /** Lines of more pieces show where they stand. */
  private static final int MOST_PIECES = 12;

  /** How far descenders reach below the baseline, cap heights; a school hand's proportion. */
  private static final double DESCENT = 0.3;

  private ShortLine() {}

  /**
   * The line as it is if it was measured from the ends of its descenders: then the baseline is
   * higher, and the cap height smaller; empty for a line that shows where it stands.
   *
   * @param line with the metrics that it was measured with, px
   */
  static Optional<LineLattice> onDescenders(LineLattice line) {
    LineMetrics measured = line.metrics();
    if (line.cuts().size() - 1 > MOST_PIECES || measured.xHeight() != null) {
      return Optional.empty();
    }
    double capHeight = measured.capHeight() / (1 + DESCENT);
    LineMetrics raised =
        new LineMetrics(
            measured.baselineY() - DESCENT * capHeight,
            measured.baselineSlope(),
            capHeight,
            null,
            measured.slant());
    return Optional.of(new LineLattice(line.box(), raised, line.cuts(), line.candidates()));
  }
}
