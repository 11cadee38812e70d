package io.glyphstream.vision;

import io.glyphstream.contracts.lattice.SegmentedPage;

/**
 * A segmented page and what it looks like.
 *
 * @param page names no image yet
 * @param jpeg its grey image, a JPEG in px as scanned; null if none was made
 */
public record ImagedPage(SegmentedPage page, byte[] jpeg) {}
