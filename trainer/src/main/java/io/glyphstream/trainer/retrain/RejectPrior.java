package io.glyphstream.trainer.retrain;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.export.BundleWeights;
import io.glyphstream.trainer.export.OnnxExporter;
import io.glyphstream.trainer.network.Networks;
import io.glyphstream.trainer.training.RejectShare;
import io.glyphstream.trainer.training.TrainedNetwork;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * How often a champion expects what is no character, which is far less often than training shows
 * it: it is trained further at what training shows, so that it need not learn the difference, and
 * the challenger is moved back to what the champion expected.
 *
 * @param champion what it says of itself
 */
record RejectPrior(BundleMetadata champion) {

  /**
   * The champion's bundle at the share of rejects that the mix has; as it is if it has no reject
   * class, or does not say what it expects.
   *
   * @param network its name
   */
  byte[] asShown(byte[] onnx, String network, LabelledSet mix) {
    double shown = hasReject() ? (double) mix.classSizes()[reject()] / mix.size() : 0;
    if (!isShare(shown)) {
      return onnx;
    }
    MultiLayerNetwork weights = Networks.named(network).build(champion.alphabet().size(), 1);
    BundleWeights.load(onnx, weights);
    new RejectShare(shown)
        .applyTo(
            new TrainedNetwork(weights, null, champion.classShares()),
            champion.alphabet(),
            champion.temperature());
    return OnnxExporter.export(weights, champion);
  }

  /**
   * The challenger at the share that the champion expects, changed in place.
   *
   * @param temperature that its logits will be divided by
   */
  TrainedNetwork asExpected(TrainedNetwork challenger, double temperature) {
    return hasReject() && isShare(challenger.classShares().get(reject()))
        ? new RejectShare(champion.classShares().get(reject()))
            .applyTo(challenger, champion.alphabet(), temperature)
        : challenger;
  }

  private boolean hasReject() {
    return reject() >= 0
        && !champion.classShares().isEmpty()
        && isShare(champion.classShares().get(reject()));
  }

  private int reject() {
    return champion.alphabet().indexOf(BundleMetadata.REJECT);
  }

  private static boolean isShare(double value) {
    return value > 0 && value < 1;
  }
}
