package io.glyphstream.trainer.export;

import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import io.glyphstream.recognition.model.BundleMetadata;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onnx.Onnx.ModelProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorProto.DataType;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Writes a DL4J network as a model bundle: an ONNX file whose input {@code crops} is uint8 [N, 28,
 * 28] with 255 = ink and whose output {@code logits} is float32 [N, alphabet]. Scaling to [0, 1] is
 * part of the graph; batch normalisation behind a convolution is folded into it. Equal weights and
 * metadata give equal bytes.
 */
public final class OnnxExporter {

  /** ONNX 1.8; every ONNX Runtime since 1.6 runs it. */
  private static final int OPERATOR_SET = 13;

  /** The file format's version that came with the operator set. */
  private static final int IR_VERSION = 7;

  private static final Map<Class<?>, LayerExporter> EXPORTERS =
      Map.of(
          ConvolutionLayer.class, new ConvolutionExporter(),
          SubsamplingLayer.class, new PoolingExporter(),
          GlobalPoolingLayer.class, new GlobalPoolingExporter(),
          BatchNormalization.class, new BatchNormalizationExporter(),
          DenseLayer.class, new DenseExporter(),
          OutputLayer.class, new OutputExporter(),
          ActivationLayer.class, OnnxExporter::activation,
          // DL4J scales while training, so that nothing is left to do when reading.
          DropoutLayer.class, (layer, input, graph) -> input);

  private OnnxExporter() {}

  /**
   * The bundle's bytes.
   *
   * @param network takes float32 [N, 1, 28, 28] in [0, 1], 1 = ink, and ends in softmax
   * @throws UnsupportedNetworkException if the network has a part that ONNX or this exporter lacks
   * @throws IllegalArgumentException if the alphabet is not the network's
   */
  public static byte[] export(MultiLayerNetwork network, BundleMetadata metadata) {
    OnnxGraph graph = new OnnxGraph(metadata.name());
    Tensor value = unitCrops(graph);
    for (int i = 0; i < network.getnLayers(); i++) {
      InputPreProcessor before = network.getLayerWiseConfigurations().getInputPreProcess(i);
      Tensor input = preprocessed(before, value, graph);
      if (isNormalisedConvolution(network, i)) {
        Normalisation normalisation = Normalisation.of(network.getLayer(i + 1));
        value = ConvolutionExporter.normalised(network.getLayer(i), normalisation, input, graph);
        i++;
      } else {
        value = layer(network.getLayer(i), input, graph);
      }
    }
    requireLogits(network, value, metadata);
    graph.output("logits", value.channels());
    return model(graph, metadata).toByteArray();
  }

  private static boolean isNormalisedConvolution(MultiLayerNetwork network, int index) {
    return index + 1 < network.getnLayers()
        && ConvolutionExporter.canTakeNormalisation(network.getLayer(index))
        && network.getLayer(index + 1).conf().getLayer() instanceof BatchNormalization
        && network.getLayerWiseConfigurations().getInputPreProcess(index + 1) == null;
  }

  /** uint8 [N, 28, 28] to float32 [N, 1, 28, 28] in [0, 1]. */
  private static Tensor unitCrops(OnnxGraph graph) {
    graph.input("crops", DataType.UINT8, SIDE, SIDE);
    String numbers =
        graph.node("Cast", List.of("crops"), Attributes.integer("to", DataType.FLOAT.getNumber()));
    String scale = graph.constant("scale", new float[] {1 / 255f});
    String unit = graph.node("Mul", List.of(numbers, scale));
    String channelled = graph.node("Unsqueeze", List.of(unit, graph.constant("channel_axis", 1)));
    return Tensor.image(channelled, 1, SIDE, SIDE);
  }

  private static Tensor preprocessed(InputPreProcessor before, Tensor value, OnnxGraph graph) {
    if (before == null) {
      return value;
    }
    if (before instanceof CnnToFeedForwardPreProcessor) {
      return Flattening.flatten(value, graph);
    }
    throw new UnsupportedNetworkException("the preprocessor " + before.getClass().getSimpleName());
  }

  private static Tensor layer(Layer layer, Tensor input, OnnxGraph graph) {
    Class<?> kind = layer.conf().getLayer().getClass();
    LayerExporter exporter = EXPORTERS.get(kind);
    if (exporter == null) {
      throw new UnsupportedNetworkException("a layer of the kind " + kind.getSimpleName());
    }
    return exporter.export(layer, input, graph);
  }

  private static Tensor activation(Layer layer, Tensor input, OnnxGraph graph) {
    ActivationLayer configuration = (ActivationLayer) layer.conf().getLayer();
    return Activations.apply(configuration.getActivationFn(), input, graph);
  }

  private static void requireLogits(
      MultiLayerNetwork network, Tensor value, BundleMetadata metadata) {
    if (!(network.getOutputLayer().conf().getLayer() instanceof OutputLayer)) {
      throw new UnsupportedNetworkException("a network without an output layer");
    }
    if (value.channels() != metadata.alphabet().size()) {
      throw new IllegalArgumentException(
          "the network has %d classes, the alphabet %d"
              .formatted(value.channels(), metadata.alphabet().size()));
    }
  }

  private static ModelProto model(OnnxGraph graph, BundleMetadata metadata) {
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("glyphstream-trainer")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
            .setGraph(graph.build());
    new TreeMap<>(metadata.toProperties())
        .forEach(
            (key, value) ->
                model.addMetadataProps(
                    StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build();
  }
}
