package io.glyphstream.trainer.export;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.evaluation.NetworkClassifier;
import io.glyphstream.trainer.evaluation.Parity;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Exports networks, and makes sure that ONNX Runtime reads what DL4J reads. */
public final class CheckedExport {

  /** What the two are compared on, at most. */
  private static final int CROPS = 1000;

  private CheckedExport() {}

  /**
   * The bundle's bytes.
   *
   * @param network as {@link OnnxExporter#export} takes it
   * @param crops whose first thousand both read
   * @throws IllegalStateException if they read otherwise, see {@link Parity#require}
   */
  public static byte[] export(MultiLayerNetwork network, BundleMetadata metadata, CropBatch crops) {
    byte[] onnx = OnnxExporter.export(network, metadata);
    CropBatch compared = crops.select(IntStream.range(0, Math.min(CROPS, crops.size())));
    try (BundleClassifier bundle = new BundleClassifier(onnx)) {
      Parity.require(new NetworkClassifier(network), metadata.temperature(), bundle, compared);
    }
    return onnx;
  }
}
