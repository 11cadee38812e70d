package io.glyphstream.trainer.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.TinyBundles;
import io.glyphstream.trainer.network.Networks;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleWeightsTest {

  private static final BundleMetadata METADATA = TinyBundles.metadata("digits", "1.0.0");

  @ParameterizedTest
  @ValueSource(strings = {"lenet5", "alexnet", "glyphnet"})
  void everyNetworkComesBackFromItsBundle(String name) {
    MultiLayerNetwork network = RandomNetworks.disturbed(Networks.named(name).build(10, 1));
    byte[] bundle = OnnxExporter.export(network, METADATA);
    MultiLayerNetwork restored = Networks.named(name).build(10, 2);

    BundleWeights.load(bundle, restored);

    assertArrayEquals(
        network.params().dup('c').data().asFloat(),
        restored.params().dup('c').data().asFloat(),
        1e-6f);
  }

  @Test
  void anotherNetworkIsRefused() {
    byte[] bundle = OnnxExporter.export(Networks.named("lenet5").build(10, 1), METADATA);

    assertRefused("Gemm where the network has Conv", TinyBundles.of(METADATA));
    assertRefused("[48, 32, 5, 5] where the network's layer has [48, 32, 3, 3]", bundle);
    assertRefused("no ONNX graph", new byte[] {1, 2, 3});
  }

  private static void assertRefused(String reason, byte[] bundle) {
    MultiLayerNetwork network = Networks.named("glyphnet").build(10, 1);
    Exception refusal =
        assertThrows(UnsupportedNetworkException.class, () -> BundleWeights.load(bundle, network));
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
  }

  @Test
  void foldedBatchNormalisationDoesNotComeBack() {
    MultiLayerNetwork network =
        RandomNetworks.of(RandomNetworks.convolution(3, 6).build(), new BatchNormalization());
    byte[] bundle = OnnxExporter.export(network, METADATA);

    assertThrows(UnsupportedNetworkException.class, () -> BundleWeights.load(bundle, network));
  }
}
