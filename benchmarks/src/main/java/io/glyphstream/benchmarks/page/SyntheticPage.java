package io.glyphstream.benchmarks.page;

import java.awt.image.BufferedImage;

/**
 * A page that was made up.
 *
 * @param kind what it is written with
 * @param condition how hard it is to read
 * @param image 8-bit grey, {@link PageGenerator#DPI} dpi
 * @param truth what it says
 */
public record SyntheticPage(
    PageKind kind, PageCondition condition, BufferedImage image, TruthPage truth) {}
