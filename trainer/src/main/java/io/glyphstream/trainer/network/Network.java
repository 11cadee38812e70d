package io.glyphstream.trainer.network;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** An architecture that reads one 28x28 crop: input float32 [N, 1, 28, 28] in [0, 1], 1 = ink. */
public interface Network {

  /** As the command line names it, for example {@code lenet5}. */
  String name();

  /**
   * A network with fresh weights, ready to be trained.
   *
   * @param classes how many characters it tells apart
   * @param seed of the initial weights
   */
  MultiLayerNetwork build(int classes, long seed);
}
