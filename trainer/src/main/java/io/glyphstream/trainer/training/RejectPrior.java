package io.glyphstream.trainer.training;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.export.BundleWeights;
import io.glyphstream.trainer.export.OnnxExporter;
import io.glyphstream.trainer.network.Networks;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * How often a bundle expects what is no character, which is far less often than training shows it:
 * it is trained further at what training shows, so that it need not learn the difference, and what
 * becomes of it is moved back to what the bundle expected.
 *
 * @param bundle what it says of itself
 */
public record RejectPrior(BundleMetadata bundle) {

  /**
   * The bundle at the share of rejects that crops have; as it is if it has no reject class, or does
   * not say what it expects.
   *
   * @param onnx the bundle's bytes
   * @param network the network's name
   */
  public byte[] asShown(byte[] onnx, String network, LabelledSet crops) {
    return isShare(shown(crops))
        ? OnnxExporter.export(weightsAsShown(onnx, network, crops), bundle)
        : onnx;
  }

  /**
   * A bundle's network at the share of rejects that crops have, as {@link #asShown} has it.
   *
   * @param onnx the bundle's bytes
   * @param network the network's name
   */
  public MultiLayerNetwork weightsAsShown(byte[] onnx, String network, LabelledSet crops) {
    MultiLayerNetwork weights = Networks.named(network).build(bundle.alphabet().size(), 1);
    BundleWeights.load(onnx, weights);
    double shown = shown(crops);
    if (isShare(shown)) {
      new RejectShare(shown)
          .applyTo(
              new TrainedNetwork(weights, null, bundle.classShares()),
              bundle.alphabet(),
              bundle.temperature());
    }
    return weights;
  }

  /**
   * A network trained further at the share that the bundle expects, changed in place.
   *
   * @param temperature that its logits will be divided by
   */
  public TrainedNetwork asExpected(TrainedNetwork trained, double temperature) {
    return hasReject() && isShare(trained.classShares().get(reject()))
        ? new RejectShare(bundle.classShares().get(reject()))
            .applyTo(trained, bundle.alphabet(), temperature)
        : trained;
  }

  /** The share of rejects among crops; 0 where the bundle has nothing to be moved. */
  private double shown(LabelledSet crops) {
    return hasReject() ? (double) crops.classSizes()[reject()] / crops.size() : 0;
  }

  private boolean hasReject() {
    return reject() >= 0
        && !bundle.classShares().isEmpty()
        && isShare(bundle.classShares().get(reject()));
  }

  private int reject() {
    return bundle.alphabet().indexOf(BundleMetadata.REJECT);
  }

  private static boolean isShare(double value) {
    return value > 0 && value < 1;
  }
}
