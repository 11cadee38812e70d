package io.glyphstream.benchmarks.page;

import java.awt.image.BufferedImage;

/**
 * Two glyphs side by side, once so that they touch or overlap and once with paper between them;
 * both images are 8-bit grey, {@link PageGenerator#DPI} dpi.
 *
 * @param text both characters
 * @param first the left one's index in the stock
 * @param second the right one's
 * @param touching the two as they touch
 * @param apart the same two apart
 */
public record GlyphPair(
    String text, int first, int second, BufferedImage touching, BufferedImage apart) {}
