package io.glyphstream.standalone.draw;

import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import io.glyphstream.vision.scan.PageImage;
import java.awt.image.BufferedImage;

/** What was read over the scan: lines and words framed, and each word's text above it. */
final class OverlayDrawing {

  private OverlayDrawing() {}

  static BufferedImage of(PageImage page, Transcript transcript) {
    Sheet sheet = Sheet.of(page);
    for (Line line : transcript.lines()) {
      sheet.frame(line.box(), Colours.LINE);
      for (Word word : line.words()) {
        int size = Math.max(14, Math.min(40, word.box().height() / 2));
        sheet.frame(word.box(), Colours.of(word.confidence()));
        sheet.text(
            word.text(), word.box().x(), word.box().y() - 2, size, Colours.of(word.confidence()));
      }
    }
    return sheet.finished();
  }
}
