package io.glyphstream.trainer.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.network.Networks;
import java.util.List;
import java.util.Map;
import onnx.Onnx.ModelProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.ValueInfoProto;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

class OnnxExporterTest {

  private static final BundleMetadata METADATA = metadata(Glyphs.digits());

  @Test
  void signatureIsThatOfABundle() throws InvalidProtocolBufferException {
    ModelProto model = ModelProto.parseFrom(OnnxExporter.export(lenet(1), METADATA));

    ValueInfoProto input = model.getGraph().getInput(0);
    ValueInfoProto output = model.getGraph().getOutput(0);
    assertEquals("crops", input.getName());
    assertEquals(DataType.UINT8.getNumber(), input.getType().getTensorType().getElemType());
    assertEquals("N 28 28", shape(input));
    assertEquals("logits", output.getName());
    assertEquals(DataType.FLOAT.getNumber(), output.getType().getTensorType().getElemType());
    assertEquals("N 10", shape(output));
    assertEquals(13, model.getOpsetImport(0).getVersion());
    assertEquals(7, model.getIrVersion());
  }

  @Test
  void softmaxIsLeftToTheReader() throws InvalidProtocolBufferException {
    ModelProto model = ModelProto.parseFrom(OnnxExporter.export(lenet(1), METADATA));

    assertTrue(
        model.getGraph().getNodeList().stream()
            .noneMatch(node -> node.getOpType().equals("Softmax")));
  }

  @Test
  void metadataComeBackWhole() {
    try (BundleClassifier bundle = new BundleClassifier(OnnxExporter.export(lenet(1), METADATA))) {
      assertEquals(METADATA, bundle.metadata());
    }
  }

  @Test
  void equalWeightsGiveEqualBytes() {
    assertArrayEquals(
        OnnxExporter.export(lenet(1), METADATA), OnnxExporter.export(lenet(1), METADATA));
  }

  @Test
  void metadataLieInTheSameOrderInEveryProcess() throws InvalidProtocolBufferException {
    ModelProto model = ModelProto.parseFrom(OnnxExporter.export(lenet(1), METADATA));

    List<String> keys =
        model.getMetadataPropsList().stream().map(StringStringEntryProto::getKey).toList();
    assertEquals(keys.stream().sorted().toList(), keys);
  }

  @Test
  void foreignAlphabetIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> OnnxExporter.export(lenet(1), metadata(List.of("a", "b"))));
  }

  @Test
  void whatCannotBeSaidInOnnxIsRefusedByName() {
    assertRefused("LocalResponseNormalization", new LocalResponseNormalization());
    assertRefused("dilated", RandomNetworks.convolution(3, 4).dilation(2, 2).build());
    assertRefused("softsign", new ActivationLayer(Activation.SOFTSIGN));
    assertRefused("relu", new ActivationLayer(new ActivationReLU(0.0, 6.0, 0.0)));
    assertRefused(
        "PNORM", new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.PNORM).pnorm(2).build());
  }

  private static void assertRefused(String name, Layer layer) {
    MultiLayerNetwork network = RandomNetworks.of(RandomNetworks.convolution(3, 4).build(), layer);
    UnsupportedNetworkException refusal =
        assertThrows(
            UnsupportedNetworkException.class, () -> OnnxExporter.export(network, METADATA));
    assertTrue(refusal.getMessage().contains(name), refusal.getMessage());
  }

  private static MultiLayerNetwork lenet(long seed) {
    return Networks.named("lenet5").build(10, seed);
  }

  static BundleMetadata metadata(List<String> alphabet) {
    return new BundleMetadata(
        "test",
        "1.0.0",
        BundleMetadata.CHARACTER_ROLE,
        alphabet,
        List.of(),
        BundleMetadata.EMNIST_NORMALISATION,
        1,
        "random weights",
        "",
        Map.of("accuracy.validation", "0.5", "accuracy.test", "0.4", "f1.macro.test", "0.3"),
        "0000000");
  }

  private static String shape(ValueInfoProto value) {
    return String.join(
        " ",
        value.getType().getTensorType().getShape().getDimList().stream()
            .map(OnnxExporterTest::dimension)
            .toList());
  }

  private static String dimension(TensorShapeProto.Dimension dimension) {
    return dimension.hasDimParam() ? dimension.getDimParam() : dimension.getDimValue() + "";
  }
}
