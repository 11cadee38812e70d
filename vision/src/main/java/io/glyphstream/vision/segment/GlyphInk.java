package io.glyphstream.vision.segment;

import io.glyphstream.vision.layout.InkPatch;

/**
 * What may be one glyph.
 *
 * @param ink its own ink, nothing of its neighbours, its line's slant taken away
 * @param lineCapHeight cap height of the line it stands in, px of the upright page, above 0
 */
public record GlyphInk(InkPatch ink, double lineCapHeight) {

  public GlyphInk {
    if (!(lineCapHeight > 0)) {
      throw new IllegalArgumentException("a cap height is above 0, not " + lineCapHeight);
    }
  }
}
