package io.glyphstream.trainer.training;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What a training yields.
 *
 * @param network with the weights of the best epoch
 * @param state all epochs
 */
public record TrainedNetwork(MultiLayerNetwork network, TrainingState state) {}
