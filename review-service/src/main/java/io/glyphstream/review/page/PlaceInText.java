package io.glyphstream.review.page;

import io.glyphstream.contracts.document.Box;

/**
 * Where a character stands.
 *
 * @param text of its line
 * @param word its word's box, px as scanned
 * @param line its line's box, px as scanned
 * @param width of the page, px
 * @param height of the page, px
 * @param hasImage whether the page's image was kept
 */
public record PlaceInText(
    String text, Box word, Box line, int width, int height, boolean hasImage) {}
