package io.glyphstream.trainer.retrain;

import io.glyphstream.trainer.training.Augmentation;
import io.glyphstream.trainer.training.Selection;
import io.glyphstream.trainer.training.TrainingOptions;

/**
 * How a champion is trained further.
 *
 * @param epochs passes over the mix
 * @param batchSize crops a step
 * @param learningRate of Adam, at the peak of the one-cycle schedule; a fifth to a tenth of what
 *     fresh weights are trained with, so that what was learnt is not shaken off
 * @param seed of the sample, the order and the distortions
 * @param mix what is shown
 * @param augmentation how crops are distorted
 */
public record FineTuning(
    int epochs,
    int batchSize,
    double learningRate,
    long seed,
    TrainingMix mix,
    Augmentation augmentation) {

  /**
   * As the trainer takes it. The last epoch is kept: were the best one chosen on what is held out,
   * the challenger would be measured on what it was chosen by.
   *
   * @param network its name
   * @param champion SHA-256 of the bundle that is trained further
   */
  TrainingOptions options(String network, String champion) {
    return new TrainingOptions(
        network,
        epochs,
        batchSize,
        learningRate,
        seed,
        null,
        0,
        0,
        Selection.LAST,
        0,
        augmentation,
        champion);
  }
}
