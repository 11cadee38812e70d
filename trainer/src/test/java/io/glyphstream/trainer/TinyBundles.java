package io.glyphstream.trainer;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.export.OnnxExporter;
import io.glyphstream.trainer.export.RandomNetworks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Bundles of a few kilobytes that recognizers open: one dense layer over ten digits. */
public final class TinyBundles {

  private static final MultiLayerNetwork NETWORK = RandomNetworks.of();

  private TinyBundles() {}

  public static byte[] of(String name, String version) {
    return of(metadata(name, version));
  }

  public static byte[] of(BundleMetadata metadata) {
    return OnnxExporter.export(NETWORK, metadata);
  }

  /** The same network with another temperature: other bytes, equal name. */
  public static byte[] calibrated(String name, String version, double temperature) {
    return of(
        metadata(
            name,
            version,
            BundleMetadata.CHARACTER_ROLE,
            BundleMetadata.EMNIST_NORMALISATION,
            temperature));
  }

  public static BundleMetadata metadata(String name, String version) {
    return metadata(
        name, version, BundleMetadata.CHARACTER_ROLE, BundleMetadata.EMNIST_NORMALISATION, 1);
  }

  public static BundleMetadata metadata(
      String name, String version, String role, String normalisation, double temperature) {
    List<String> digits = Glyphs.digits();
    return new BundleMetadata(
        name,
        version,
        role,
        digits,
        Collections.nCopies(digits.size(), 0.1),
        normalisation,
        temperature,
        "mnist: train-images-idx3-ubyte.gz sha256:0a, train-labels-idx1-ubyte.gz sha256:0b",
        "train --epochs 3",
        Map.of("accuracy.test", "0.98765", "accuracy.validation", "0.99000"),
        "0123abcd");
  }
}
