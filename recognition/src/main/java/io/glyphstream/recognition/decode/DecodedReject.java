package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.document.Box;

/**
 * A candidate on the chosen path that is no character.
 *
 * @param box px of the upright page
 * @param crop index of its crop in the page's batch, 0-based
 * @param confidence calibrated probability that it is no character, [0, 1]
 */
public record DecodedReject(Box box, int crop, double confidence) {}
