package io.glyphstream.vision.segment;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.vision.layout.InkPatch;

/**
 * What a cut through ink looks like, as numbers: the seam, the parts beside it, how much ink hangs
 * together, and the outline of the ink around it, lengths in cap heights.
 */
final class CutFeatures {

  /** Columns of the outline on either side of the cut, and how far they are apart. */
  private static final int COLUMNS = 12;

  private static final double STEP = 0.06;

  /** Ends of the ink that are farther from the cut, in cap heights, say nothing. */
  private static final double FAR = 1.5;

  /** Ink wider than this, in cap heights, or with more cuts on a side, is a joined word. */
  private static final int MANY = 6;

  /** Numbers of one column: upper and lower outline above the baseline, and ink. */
  private static final int OF_A_COLUMN = 3;

  private static final int OF_THE_SEAM = 18;

  /** How many numbers there are. */
  static final int SIZE = OF_THE_SEAM + (2 * COLUMNS + 1) * OF_A_COLUMN;

  private final DividedInk ink;
  private final Contour contour;
  private final LineMetrics metrics;
  private final double strokeWidth;

  /**
   * @param metrics of the line
   * @param strokeWidth of the line, px
   */
  CutFeatures(DividedInk ink, LineMetrics metrics, double strokeWidth) {
    this.ink = ink;
    this.contour = new Contour(ink.whole());
    this.metrics = metrics;
    this.strokeWidth = strokeWidth;
  }

  /** Those of one of the ink's cuts, float32 [{@value #SIZE}]. */
  float[] of(int cut) {
    Seam seam = ink.seams().get(cut);
    Row row = new Row(metrics.capHeight());
    row.add(seam.ink() / strokeWidth * metrics.capHeight());
    row.addCount(seam.strokes());
    row.add(contour.dipAbove(seam.top(), px(CutFinder.RIDGE)));
    row.add(contour.dipBelow(seam.bottom(), px(CutFinder.RIDGE)));
    row.add(contour.rise((int) seam.centre(), px(CutFinder.AROUND)));
    row.add(Math.min(seam.centre(), FAR * metrics.capHeight()));
    row.add(Math.min(contour.width() - seam.centre(), FAR * metrics.capHeight()));
    row.add(ink.whole().box().height());
    row.add(strokeWidth);
    row.add(Math.min(contour.width(), MANY * metrics.capHeight()));
    row.addCount(Math.min(cut, MANY));
    row.addCount(Math.min(ink.seams().size() - 1 - cut, MANY));
    addExtent(ink.parts().get(cut), row);
    addExtent(ink.parts().get(cut + 1), row);
    addCrossing(seam, row);
    for (int column = -COLUMNS; column <= COLUMNS; column++) {
      addColumn((int) Math.round(seam.centre() + column * STEP * metrics.capHeight()), row);
    }
    return row.numbers;
  }

  private static void addExtent(InkPatch part, Row row) {
    row.add(part.box().width());
    row.add(part.box().height());
  }

  /** Where the seam crosses ink: how high above the baseline, and over how many rows. */
  private void addCrossing(Seam seam, Row row) {
    Box box = ink.whole().box();
    int first = -1;
    int last = -1;
    for (int y = 0; y < box.height(); y++) {
      int x = Math.min(seam.columns()[y], box.width() - 1);
      if (ink.whole().mask()[y * box.width() + x] != 0) {
        first = first < 0 ? y : first;
        last = y;
      }
    }
    row.add(first < 0 ? 0 : aboveBaseline((first + last) / 2.0));
    row.add(last - first);
  }

  private void addColumn(int x, Row row) {
    boolean blank = x < 0 || x >= contour.width() || contour.ink(x) == 0;
    row.add(blank ? 0 : aboveBaseline(contour.top(x)));
    row.add(blank ? 0 : aboveBaseline(contour.bottom(x)));
    row.add(blank ? 0 : contour.ink(x));
  }

  private double aboveBaseline(double row) {
    Box box = ink.whole().box();
    return metrics.baselineAt(box.centreX()) - box.y() - row;
  }

  private int px(double capHeights) {
    return CutFinder.px(capHeights, metrics.capHeight());
  }

  /** Collects lengths as shares of a cap height. */
  private static final class Row {

    private final float[] numbers = new float[SIZE];
    private final double capHeight;
    private int size;

    Row(double capHeight) {
      this.capHeight = capHeight;
    }

    void add(double px) {
      numbers[size++] = (float) (px / capHeight);
    }

    void addCount(int count) {
      numbers[size++] = count;
    }
  }
}
