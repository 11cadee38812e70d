package io.glyphstream.vision.clean;

/**
 * A page after its rules were removed.
 *
 * @param ink what is left
 * @param ruled where the rules were, and a little around them
 */
record UnruledInk(Raster ink, Raster ruled) {}
