package io.glyphstream.standalone.draw;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import io.glyphstream.vision.scan.PageImage;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** The characters of the chosen path over the scan, from red, unsure, to green, sure. */
final class PathDrawing {

  private PathDrawing() {}

  static BufferedImage of(PageImage page, Transcript transcript) {
    Sheet sheet = Sheet.of(page);
    for (Line line : transcript.lines()) {
      for (Word word : line.words()) {
        word.characters().forEach(glyph -> draw(sheet, glyph));
      }
    }
    return sheet.finished();
  }

  private static void draw(Sheet sheet, Glyph glyph) {
    Box box = glyph.box();
    Color colour = Colours.of(glyph.confidence());
    sheet.frame(box, colour);
    int size = Math.max(12, Math.min(36, box.height() / 2));
    sheet.text(glyph.text(), box.x(), box.y() - 2, size, colour);
  }
}
