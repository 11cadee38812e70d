package io.glyphstream.recognition.decode;

import java.util.List;

/**
 * What a line says.
 *
 * @param glyphs of the best path, from left to right; empty if there is none
 * @param rejected what is ink on that path, but no character
 */
public record DecodedLine(List<DecodedGlyph> glyphs, List<DecodedReject> rejected) {

  public DecodedLine {
    glyphs = List.copyOf(glyphs);
    rejected = List.copyOf(rejected);
  }
}
