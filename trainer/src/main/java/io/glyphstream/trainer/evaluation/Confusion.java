package io.glyphstream.trainer.evaluation;

/**
 * A character that was read as another.
 *
 * @param truth what the crops show
 * @param read what they were read as
 * @param crops how many
 */
public record Confusion(String truth, String read, int crops) {}
