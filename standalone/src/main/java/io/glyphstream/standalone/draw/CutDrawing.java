package io.glyphstream.standalone.draw;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.segment.Segmentation;
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
      for (Candidate candidate : line.candidates()) {
        if (candidate.to() - candidate.from() == 1) {
          Color colour = Colours.of(candidate.from());
          sheet.fill(segmentation.glyphs().get(candidate.crop()).ink(), colour);
        }
      }
      Box box = line.box();
      line.cuts().forEach(cut -> sheet.line(cut.x(), box.y(), cut.x(), box.bottom(), colour(cut)));
    }
    return sheet.finished();
  }

  private static Color colour(Cut cut) {
    if (cut.spaceProbability() > EVEN) {
      return Colours.SPACE;
    }
    return cut.gap() > 0 ? Colours.BLANK_CUT : Colours.INK_CUT;
  }
}
