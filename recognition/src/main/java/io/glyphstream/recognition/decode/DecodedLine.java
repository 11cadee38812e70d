package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.document.RejectedShape;
import java.util.List;

/**
 * What a line says.
 *
 * @param glyphs of the best path, from left to right; empty if there is none
 * @param rejected what is ink on that path, but no character; boxes in px of the upright page
 */
public record DecodedLine(List<DecodedGlyph> glyphs, List<RejectedShape> rejected) {

  public DecodedLine {
    glyphs = List.copyOf(glyphs);
    rejected = List.copyOf(rejected);
  }
}
