package io.glyphstream.trainer.training;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * The mean of the weights of networks that were trained from one another, which often reads better
 * than each of them (Izmailov, Podoprikhin, Garipov, Vetrov, Wilson 2018; Wortsman et al. 2022).
 */
public final class WeightAverage {

  private WeightAverage() {}

  /**
   * A network of the same architecture with the mean of all parameters, those of batch
   * normalisation too; the given ones stay as they are.
   *
   * @param networks of one architecture, at least one
   */
  public static MultiLayerNetwork of(List<MultiLayerNetwork> networks) {
    MultiLayerNetwork mean = networks.get(0).clone();
    networks.stream().skip(1).forEach(other -> mean.params().addi(other.params()));
    mean.params().divi(networks.size());
    return mean;
  }
}
