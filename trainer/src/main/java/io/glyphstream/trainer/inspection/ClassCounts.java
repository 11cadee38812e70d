package io.glyphstream.trainer.inspection;

/**
 * How many crops show one character.
 *
 * @param character as in the alphabet
 * @param train what weights are fitted to
 * @param validation held out of the training part
 * @param test the test part
 * @param trainShare of the crops that weights are fitted to, 0 to 1
 * @param testShare of the test part, 0 to 1
 */
public record ClassCounts(
    String character, int train, int validation, int test, double trainShare, double testShare) {}
