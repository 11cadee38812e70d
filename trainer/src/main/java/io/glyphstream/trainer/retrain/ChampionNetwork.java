package io.glyphstream.trainer.retrain;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.export.BundleWeights;
import io.glyphstream.trainer.export.UnsupportedNetworkException;
import io.glyphstream.trainer.network.Networks;
import java.util.Comparator;
import java.util.List;

/** Finds out which of our networks a bundle was exported from. */
final class ChampionNetwork {

  private ChampionNetwork() {}

  /**
   * The network's name.
   *
   * @throws IllegalArgumentException if it is none of ours, so that it can't be trained further
   */
  static String nameOf(BundleMetadata bundle, byte[] onnx) {
    // Most bundles are named for their network; the others cost a look into each.
    List<String> names =
        Networks.names().stream()
            .sorted(Comparator.comparing(name -> !bundle.name().startsWith(name)))
            .toList();
    for (String name : names) {
      try {
        BundleWeights.load(onnx, Networks.named(name).build(bundle.alphabet().size(), 1));
        return name;
      } catch (UnsupportedNetworkException e) {
        continue;
      }
    }
    throw new IllegalArgumentException(
        "the champion %s can't be trained further: it is of none of the networks %s"
            .formatted(bundle.id(), names));
  }
}
