package io.glyphstream.trainer.training;

/**
 * One epoch in figures.
 *
 * @param epoch 1-based
 * @param loss mean cross-entropy of the training batches, nats a crop, measured while training:
 *     with distortions, dropout and smoothed labels
 * @param trainAccuracy on a fixed, undistorted sample of the training part, 0 to 1
 * @param validationLoss mean cross-entropy on the validation part, nats a crop
 * @param validationAccuracy on the validation part, 0 to 1
 * @param seconds of wall time, evaluation included
 */
public record EpochSummary(
    int epoch,
    double loss,
    double trainAccuracy,
    double validationLoss,
    double validationAccuracy,
    double seconds) {}
