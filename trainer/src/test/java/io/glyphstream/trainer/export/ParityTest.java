package io.glyphstream.trainer.export;

import static io.glyphstream.trainer.export.RandomNetworks.convolution;
import static org.deeplearning4j.nn.conf.ConvolutionMode.Same;
import static org.deeplearning4j.nn.conf.ConvolutionMode.Truncate;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.evaluation.NetworkClassifier;
import io.glyphstream.trainer.evaluation.Parity;
import io.glyphstream.trainer.network.Networks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;

/** ONNX Runtime reads uint8 crops as DL4J reads the same crops in [0, 1]. */
class ParityTest {

  /** The data sets are no part of the repository; a developer has them beside it. */
  private static final Path EMNIST = Path.of("..", "..", "shared", "data", "emnist");

  static Stream<Arguments> layers() {
    return Stream.of(
        network("convolution, same padding", convolution(5, 6).convolutionMode(Same).build()),
        network("even kernel, same padding", convolution(4, 6).convolutionMode(Same).build()),
        network(
            "convolution, same padding, stride 4",
            convolution(11, 6).convolutionMode(Same).stride(4, 4).build()),
        network("convolution, valid", convolution(5, 6).convolutionMode(Truncate).build()),
        network(
            "convolution, padded by hand, stride 2",
            convolution(3, 6).convolutionMode(Truncate).padding(1, 1).stride(2, 2).build()),
        network("convolution without bias", convolution(3, 6).hasBias(false).build()),
        network("maximum pooling", pool(SubsamplingLayer.PoolingType.MAX).build()),
        network(
            "maximum pooling, same padding",
            pool(SubsamplingLayer.PoolingType.MAX).convolutionMode(Same).build()),
        network("average pooling", pool(SubsamplingLayer.PoolingType.AVG).build()),
        network(
            "average pooling, same padding",
            pool(SubsamplingLayer.PoolingType.AVG).convolutionMode(Same).build()),
        network(
            "batch normalisation",
            convolution(3, 6).build(),
            new BatchNormalization.Builder().build()),
        network(
            "batch normalisation that keeps the variance",
            convolution(3, 6).build(),
            new BatchNormalization.Builder().useLogStd(false).build()),
        network(
            "batch normalisation, fixed gamma and beta",
            convolution(3, 6).build(),
            new BatchNormalization.Builder().lockGammaBeta(true).gamma(0.7).beta(0.2).build()),
        network("dense", dense(Activation.RELU), dense(Activation.IDENTITY)),
        network("tanh", dense(Activation.TANH)),
        network("sigmoid", dense(Activation.SIGMOID)),
        network("leaky ReLU", dense(Activation.LEAKYRELU)),
        network(
            "activation layer", convolution(3, 6).build(), new ActivationLayer(Activation.RELU)),
        network("dropout", dense(Activation.RELU), new DropoutLayer(0.5), dense(Activation.RELU)),
        network(
            "global average pooling",
            convolution(3, 6).build(),
            new GlobalPoolingLayer(PoolingType.AVG)),
        network(
            "convolution with bias, batch normalisation behind it, and another",
            convolution(3, 6).convolutionMode(Same).build(),
            new BatchNormalization(),
            new BatchNormalization()),
        network(
            "batch normalisation behind an activation",
            convolution(3, 6).activation(Activation.RELU).build(),
            new BatchNormalization()),
        arguments("lenet5", Networks.named("lenet5").build(10, 3)),
        arguments("alexnet", Networks.named("alexnet").build(10, 3)),
        arguments("glyphnet", RandomNetworks.disturbed(Networks.named("glyphnet").build(10, 3))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void bundleReadsAsTheNetworkDoes(String name, MultiLayerNetwork network) {
    assertParity(network, Glyphs.digits(), Glyphs.noise(17, 1));
  }

  @Test
  void everyGreyLevelMeansTheSame() {
    byte[] ramp = new byte[2 * CropBatch.CROP_BYTES];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = (byte) i;
    }
    assertParity(Networks.named("lenet5").build(10, 4), Glyphs.digits(), new CropBatch(ramp));
  }

  @Test
  void batchesOfAnySizeAreRead() {
    MultiLayerNetwork network = Networks.named("lenet5").build(10, 4);
    for (int size : new int[] {1, 2, 64, 129}) {
      assertParity(network, Glyphs.digits(), Glyphs.noise(size, size));
    }
  }

  @Test
  void realCharactersAreReadTheSame() throws IOException {
    assumeTrue(Files.isDirectory(EMNIST), "EMNIST is not in " + EMNIST + ": skipped");
    var test = Datasets.named("emnist-byclass").test(EMNIST);

    assertParity(
        Networks.named("lenet5").build(62, 4),
        test.alphabet(),
        new CropBatch(Arrays.copyOf(test.crops().pixels(), 500 * CropBatch.CROP_BYTES)));
  }

  private static void assertParity(
      MultiLayerNetwork network, List<String> alphabet, CropBatch crops) {
    byte[] onnx = OnnxExporter.export(network, OnnxExporterTest.metadata(alphabet));
    try (BundleClassifier bundle = new BundleClassifier(onnx)) {
      double difference = Parity.greatestDifference(new NetworkClassifier(network), bundle, crops);
      assertTrue(difference <= 1e-4, "a probability differs by " + difference);
    }
  }

  private static Arguments network(String name, Layer... layers) {
    return arguments(name, RandomNetworks.of(layers));
  }

  private static SubsamplingLayer.Builder pool(SubsamplingLayer.PoolingType type) {
    return new SubsamplingLayer.Builder(type).kernelSize(3, 3).stride(2, 2);
  }

  private static DenseLayer dense(Activation activation) {
    return new DenseLayer.Builder().nOut(20).activation(activation).build();
  }
}
