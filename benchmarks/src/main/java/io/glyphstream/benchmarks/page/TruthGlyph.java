package io.glyphstream.benchmarks.page;

import io.glyphstream.contracts.document.Box;

/**
 * A glyph that stands on a page.
 *
 * @param text one character
 * @param box its ink, px of the page as scanned
 */
public record TruthGlyph(String text, Box box) {}
