package io.glyphstream.contracts.document;

/**
 * Ink that was taken for no character: a smudge, an icon, a part of a drawing.
 *
 * @param box px of the page as scanned, origin top left
 * @param confidence calibrated probability that it is no character, [0, 1]
 */
public record RejectedShape(Box box, double confidence) {}
