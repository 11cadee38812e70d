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
 * @param confidence the share of all paths, each weighted by its score, that read this candidate as
 *     this character, [0, 1]
 * @param alternatives the readings of this candidate that most paths share, best first, three at
 *     most
 * @param startsWord whether a space goes before it
 */
public record DecodedGlyph(
    Box box,
    int crop,
    String text,
    double confidence,
    List<Alternative> alternatives,
    boolean startsWord) {}
