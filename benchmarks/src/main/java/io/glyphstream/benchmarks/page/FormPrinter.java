package io.glyphstream.benchmarks.page;

import java.util.ArrayList;
import java.util.List;

/** Prints what stands on the paper beside the writing: rules, boxes and combs. */
final class FormPrinter {

  private static final int STROKE_PX = 3;
  private static final int RULE_DARKNESS = 110;
  private static final int FRAME_DARKNESS = 190;

  /** Of cells, cap heights: as on forms for hand print. */
  private static final double CELL_WIDTH = 1.15;

  /** From a word to its frame, cap heights: writing that reaches out of its line touches it. */
  private static final double AIR = 0.12;

  private static final double ABOVE = 1.25;
  private static final double BELOW = 0.25;

  private final PageStyle.Print print;
  private final InkSheet sheet;
  private final double capHeightPx;

  FormPrinter(PageStyle.Print print, InkSheet sheet, double capHeightPx) {
    this.print = print;
    this.sheet = sheet;
    this.capHeightPx = capHeightPx;
  }

  /** The word as it fits the cells, if there are any: each glyph in the middle of one. */
  List<SetGlyph> inCells(List<SetGlyph> word) {
    if (print != PageStyle.Print.COMBS) {
      return word;
    }
    List<SetGlyph> spread = new ArrayList<>();
    for (SetGlyph glyph : word) {
      int middle = (int) Math.round((spread.size() + 0.5) * cellPx());
      int left = Math.max(0, middle - glyph.shape().width() / 2);
      spread.add(new SetGlyph(glyph.text(), glyph.shape(), left, glyph.y()));
    }
    return spread;
  }

  private double cellPx() {
    return CELL_WIDTH * capHeightPx;
  }

  /** Rules the whole sheet at this height, px, if it is ruled. */
  void rule(double y) {
    if (print == PageStyle.Print.RULES) {
      sheet.bar(0, (int) Math.round(y), sheet.width(), STROKE_PX, RULE_DARKNESS);
    }
  }

  /**
   * Draws the frame around a word, if words have frames.
   *
   * @param x left edge of the word, px
   * @param baseline of the word, px
   */
  void frame(List<SetGlyph> word, int x, double baseline) {
    int right = x + word.stream().mapToInt(SetGlyph::right).max().orElse(0);
    int top = (int) Math.round(baseline - ABOVE * capHeightPx);
    int bottom = (int) Math.round(baseline + BELOW * capHeightPx);
    int air = (int) Math.round(AIR * capHeightPx);
    if (print == PageStyle.Print.BOXES) {
      box(x - air, top, right + air, bottom);
    } else if (print == PageStyle.Print.COMBS) {
      int end = x + (int) Math.round(word.size() * cellPx());
      box(x, top, end, bottom);
      for (int bar = 1; bar < word.size(); bar++) {
        int left = x + (int) Math.round(bar * cellPx());
        sheet.bar(left, top, STROKE_PX, bottom - top, FRAME_DARKNESS);
      }
    }
  }

  private void box(int left, int top, int right, int bottom) {
    sheet.bar(left, top, right - left, STROKE_PX, FRAME_DARKNESS);
    sheet.bar(left, bottom, right - left + STROKE_PX, STROKE_PX, FRAME_DARKNESS);
    sheet.bar(left, top, STROKE_PX, bottom - top, FRAME_DARKNESS);
    sheet.bar(right, top, STROKE_PX, bottom - top, FRAME_DARKNESS);
  }
}
