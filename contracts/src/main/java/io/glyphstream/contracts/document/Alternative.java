package io.glyphstream.contracts.document;

/**
 * One reading of a glyph.
 *
 * @param text the character
 * @param confidence [0, 1]
 */
public record Alternative(String text, double confidence) {}
