package io.glyphstream.trainer.training;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What a training yields.
 *
 * @param network with the weights of the best epoch
 * @param state all epochs
 * @param classShares how often each class is expected, 0 to 1, in the alphabet's order: how often
 *     training showed it, unless a {@link RejectShare} was applied
 */
public record TrainedNetwork(
    MultiLayerNetwork network, TrainingState state, List<Double> classShares) {}
