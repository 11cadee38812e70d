package io.glyphstream.standalone.draw;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.Segmentation;
import io.glyphstream.vision.segment.Slant;
import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * The pieces of each line in alternating colours, and its cuts: green through a blank gap, blue
 * through one that is likelier a space than not, red through ink.
 */
final class CutDrawing {

  private static final double EVEN = 0.5;

  private CutDrawing() {}

  static BufferedImage of(InkImage ink, Segmentation segmentation) {
    Sheet sheet = Sheet.pale(ink);
    for (LineLattice line : segmentation.lines()) {
      Slant slant = Slant.of(line);
      for (Candidate candidate : line.candidates()) {
        if (candidate.to() - candidate.from() == 1) {
          Color colour = Colours.of(candidate.from());
          InkPatch upright = segmentation.glyphs().get(candidate.crop()).ink();
          sheet.fill(slant.givenTo(upright), colour);
        }
      }
      line.cuts().forEach(cut -> draw(sheet, line.box(), cut, slant));
    }
    return sheet.finished();
  }

  private static void draw(Sheet sheet, Box line, Cut cut, Slant slant) {
    int top = cut.x() + slant.shift(line.y());
    int bottom = cut.x() + slant.shift(line.bottom());
    sheet.line(top, line.y(), bottom, line.bottom(), colour(cut));
  }

  private static Color colour(Cut cut) {
    if (cut.spaceProbability() > EVEN) {
      return Colours.SPACE;
    }
    return cut.gap() > 0 ? Colours.BLANK_CUT : Colours.INK_CUT;
  }
}
