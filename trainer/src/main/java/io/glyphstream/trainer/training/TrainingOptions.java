package io.glyphstream.trainer.training;

import io.glyphstream.trainer.dataset.Split;

/**
 * How a network is trained; with the data, all that the result depends on.
 *
 * @param network its name
 * @param epochs passes over the training part, at least 1
 * @param batchSize crops a step, at least 1
 * @param learningRate the greatest of the schedule, above 0
 * @param seed of the initial weights, the order and the augmentation
 * @param split what is held out of the training part; null if that is not drawn
 * @param classBalance 0 shows classes as often as they come, 1 all equally often; see {@link
 *     ClassBalance}
 * @param labelSmoothing share of a label that is spread over all classes, in [0, 1) (Szegedy et al.
 *     2016, section 7)
 * @param selection what the best epoch is best by
 * @param patience epochs without a new best after which the training ends early; 0 for never
 * @param augmentation how crops are distorted at random
 * @param origin SHA-256 of the bundle whose weights are the initial ones; null for fresh weights
 */
public record TrainingOptions(
    String network,
    int epochs,
    int batchSize,
    double learningRate,
    long seed,
    Split split,
    double classBalance,
    double labelSmoothing,
    Selection selection,
    int patience,
    Augmentation augmentation,
    String origin) {

  public TrainingOptions {
    require(epochs >= 1, "epochs", epochs, "at least 1");
    require(batchSize >= 1, "batch-size", batchSize, "at least 1");
    require(learningRate > 0, "learning-rate", learningRate, "above 0");
    require(classBalance >= 0 && classBalance <= 1, "class-balance", classBalance, "from 0 to 1");
    require(
        labelSmoothing >= 0 && labelSmoothing < 1,
        "label-smoothing",
        labelSmoothing,
        "at least 0 and below 1");
    require(patience >= 0, "patience", patience, "at least 0");
  }

  /** The trainer's command that trains like this, but for data, files and names. */
  public String command() {
    StringBuilder command = new StringBuilder("train");
    option(command, "network", network);
    option(command, "epochs", epochs);
    option(command, "batch-size", batchSize);
    option(command, "learning-rate", learningRate);
    option(command, "seed", seed);
    if (split != null) {
      command.append(' ').append(split.options());
    }
    option(command, "class-balance", classBalance);
    option(command, "label-smoothing", labelSmoothing);
    option(command, "keep", selection);
    option(command, "patience", patience);
    option(command, "rotation", augmentation.rotationDegrees());
    option(command, "scale", augmentation.scale());
    option(command, "shear", augmentation.shear());
    option(command, "shift", augmentation.shiftPixels());
    option(command, "stroke-weight", augmentation.strokeWeight());
    option(command, "elastic", augmentation.elasticPixels());
    if (origin != null) {
      option(command, "from", "sha256:" + origin);
    }
    return command.toString();
  }

  private static void option(StringBuilder command, String name, Object value) {
    command.append(" --").append(name).append(' ').append(value);
  }

  private static void require(boolean holds, String option, Number value, String legal) {
    if (!holds) {
      throw new IllegalArgumentException(option + " must be " + legal + ", not " + value);
    }
  }
}
