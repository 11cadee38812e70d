package io.glyphstream.benchmarks.page;

import java.awt.image.BufferedImage;

/**
 * Two glyphs side by side that touch or overlap.
 *
 * @param text both characters
 * @param first the left one's index in the stock
 * @param second the right one's
 * @param image 8-bit grey, {@link PageGenerator#DPI} dpi
 */
public record TouchingPair(String text, int first, int second, BufferedImage image) {}
