package io.glyphstream.benchmarks.page;

/**
 * How a page is written and scanned. Lengths are in cap heights unless a name says px.
 *
 * @param leastGap least blank between the glyphs of a word
 * @param mostGap most blank between the glyphs of a word
 * @param touchingShare share of a word's glyphs that touch or overlap the one before, [0, 1]
 * @param mostOverlap most overlap of such a pair, as a share of the narrower glyph's width; the
 *     least is 0
 * @param mostSkewDegrees the page is turned by up to this in either direction
 * @param leastSkewDegrees and by at least this
 * @param paper grey of the brightest paper, 0 = black, 255 = white
 * @param ink grey of the darkest ink
 * @param darkestLight the light in the page's darkest corner, as a share of the brightest
 * @param noise standard deviation of the scanner's noise, grey levels
 * @param blurPx standard deviation of the scanner's blur; 0 for none
 * @param print what is printed on the paper before it is written on
 */
public record PageStyle(
    double leastGap,
    double mostGap,
    double touchingShare,
    double mostOverlap,
    double mostSkewDegrees,
    double leastSkewDegrees,
    int paper,
    int ink,
    double darkestLight,
    double noise,
    double blurPx,
    Print print) {

  /** What is printed on the paper. */
  enum Print {
    NOTHING,
    /** A rule under each line. */
    RULES,
    /** A frame around each word. */
    BOXES,
    /** A frame around each word, with a bar between its characters. */
    COMBS
  }

  /** Glyphs apart, white paper, straight. */
  static final PageStyle CLEAN =
      new PageStyle(0.06, 0.22, 0, 0, 0.3, 0, 255, 25, 1, 2, 0.6, Print.NOTHING);

  /** A third of the glyphs touching or overlapping, skewed, grey, noisy. */
  static final PageStyle HARD =
      new PageStyle(0.03, 0.20, 0.33, 0.10, 3, 1, 205, 70, 0.75, 12, 1.0, Print.NOTHING);

  /** As hard, but on ruled lines and with fewer glyphs touching. */
  static final PageStyle RULED =
      new PageStyle(0.04, 0.20, 0.15, 0.05, 2, 0.3, 235, 60, 0.85, 8, 0.8, Print.RULES);

  /** Words in boxes of a form. */
  static final PageStyle BOXED =
      new PageStyle(0.06, 0.22, 0, 0, 1, 0.1, 250, 40, 0.95, 4, 0.7, Print.BOXES);

  /** Characters in the cells of a form. */
  static final PageStyle COMBED =
      new PageStyle(0.06, 0.22, 0, 0, 1, 0.1, 250, 40, 0.95, 4, 0.7, Print.COMBS);
}
