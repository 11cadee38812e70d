package io.glyphstream.trainer.evaluation;

import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import io.glyphstream.contracts.lattice.CropBatch;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A DL4J network that reads crops. */
public final class NetworkClassifier implements Classifier {

  private final MultiLayerNetwork network;

  /**
   * @param network takes float32 [N, 1, 28, 28] in [0, 1] and ends in softmax
   */
  public NetworkClassifier(MultiLayerNetwork network) {
    this.network = network;
  }

  @Override
  public float[][] probabilities(CropBatch crops) {
    try (INDArray features = features(crops);
        INDArray output = network.output(features)) {
      return output.toFloatMatrix();
    }
  }

  /** Crops as networks take them, float32 [N, 1, 28, 28] in [0, 1]; the caller closes them. */
  public static INDArray features(CropBatch crops) {
    float[] unit = new float[crops.pixels().length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = Byte.toUnsignedInt(crops.pixels()[i]) / 255f;
    }
    return Nd4j.create(unit, new long[] {crops.size(), 1, SIDE, SIDE}, 'c');
  }
}
