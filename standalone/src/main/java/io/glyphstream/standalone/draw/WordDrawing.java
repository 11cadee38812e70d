package io.glyphstream.standalone.draw;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.segment.Segmentation;
import java.awt.image.BufferedImage;

/** Lines framed, and the words that likelier spaces than not make of them. */
final class WordDrawing {

  private static final double EVEN = 0.5;

  private WordDrawing() {}

  static BufferedImage of(InkImage ink, Segmentation segmentation) {
    Sheet sheet = Sheet.pale(ink);
    for (LineLattice line : segmentation.lines()) {
      sheet.frame(line.box(), Colours.LINE);
      int left = line.box().x();
      for (Cut cut : line.cuts()) {
        if (cut.spaceProbability() > EVEN) {
          word(sheet, line.box(), left, cut.x() - cut.gap() / 2);
          left = cut.x() + cut.gap() / 2;
        }
      }
      word(sheet, line.box(), left, line.box().right());
    }
    return sheet.finished();
  }

  private static void word(Sheet sheet, Box line, int left, int right) {
    if (right > left) {
      sheet.frame(Box.between(left, line.y(), right, line.bottom()), Colours.WORD);
    }
  }
}
