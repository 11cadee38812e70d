package io.glyphstream.trainer.training;

/**
 * One epoch in figures.
 *
 * @param epoch 1-based
 * @param loss mean cross-entropy of the training batches, nats a crop, measured while training
 * @param trainAccuracy on a fixed, undistorted sample of the training part, 0 to 1
 * @param validationAccuracy on the validation part, 0 to 1
 * @param seconds of wall time, evaluation included
 */
public record EpochSummary(
    int epoch, double loss, double trainAccuracy, double validationAccuracy, double seconds) {}
