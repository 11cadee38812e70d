package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.document.Alternative;
import io.glyphstream.contracts.document.Box;
import java.util.List;

/**
 * A candidate on the chosen path.
 *
 * @param box px of the upright page
 * @param crop index of its crop in the page's batch, 0-based
 * @param text the chosen character
 * @param confidence [0, 1]
 * @param alternatives the model's three likeliest readings, best first
 * @param startsWord whether a space goes before it
 */
public record DecodedGlyph(
    Box box,
    int crop,
    String text,
    double confidence,
    List<Alternative> alternatives,
    boolean startsWord) {}
