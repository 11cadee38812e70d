package io.glyphstream.trainer.export;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

/**
 * Reads a bundle's weights back into the network that it was exported from, so that it can be
 * trained further: the inverse of {@link OnnxExporter}, as long as no batch normalisation was
 * folded into a convolution.
 */
public final class BundleWeights {

  /** The operators whose constants are a layer's parameters. */
  private static final List<String> OPERATORS = List.of("Conv", "Gemm", "BatchNormalization");

  private BundleWeights() {}

  /**
   * Replaces all of a network's parameters by those of a bundle.
   *
   * @param onnx the bundle's bytes
   * @param network of the architecture that the bundle has
   * @throws UnsupportedNetworkException if the bundle has another architecture, or is none of ours;
   *     the network's parameters are undefined then
   */
  public static void load(byte[] onnx, MultiLayerNetwork network) {
    GraphProto graph = parse(onnx).getGraph();
    Map<String, TensorProto> constants = new HashMap<>();
    graph.getInitializerList().forEach(constant -> constants.put(constant.getName(), constant));
    Iterator<NodeProto> nodes =
        graph.getNodeList().stream()
            .filter(node -> OPERATORS.contains(node.getOpType()))
            .iterator();
    for (Layer layer : network.getLayers()) {
      if (layer.numParams() > 0) {
        fill(layer, nodes, constants);
      }
    }
    if (nodes.hasNext()) {
      throw mismatch("more layers than the network, the first of them " + nodes.next().getName());
    }
  }

  private static ModelProto parse(byte[] onnx) {
    try {
      return ModelProto.parseFrom(onnx);
    } catch (InvalidProtocolBufferException e) {
      throw mismatch("no ONNX graph: " + e.getMessage());
    }
  }

  private static void fill(
      Layer layer, Iterator<NodeProto> nodes, Map<String, TensorProto> constants) {
    String wanted = operator(layer);
    if (!nodes.hasNext()) {
      throw mismatch("no " + wanted + " for the network's last layers");
    }
    NodeProto node = nodes.next();
    if (!node.getOpType().equals(wanted)) {
      throw mismatch(node.getOpType() + " where the network has " + wanted);
    }
    List<String> parameters = parameters(layer);
    if (node.getInputCount() != parameters.size() + 1) {
      throw mismatch("other constants in " + node.getName() + " than the network");
    }
    for (int i = 0; i < parameters.size(); i++) {
      fill(layer, parameters.get(i), constants.get(node.getInput(i + 1)));
    }
  }

  private static String operator(Layer layer) {
    if (layer.conf().getLayer() instanceof BatchNormalization) {
      return "BatchNormalization";
    }
    return layer.conf().getLayer() instanceof ConvolutionLayer ? "Conv" : "Gemm";
  }

  /** The layer's parameters in the order of the ONNX node's inputs. */
  private static List<String> parameters(Layer layer) {
    if (layer.conf().getLayer() instanceof BatchNormalization configuration) {
      if (configuration.isLockGammaBeta()) {
        throw mismatch("batch normalisation of fixed scale");
      }
      return List.of(
          BatchNormalizationParamInitializer.GAMMA,
          BatchNormalizationParamInitializer.BETA,
          BatchNormalizationParamInitializer.GLOBAL_MEAN,
          configuration.isUseLogStd()
              ? BatchNormalizationParamInitializer.GLOBAL_LOG_STD
              : BatchNormalizationParamInitializer.GLOBAL_VAR);
    }
    return layer.getParam(DefaultParamInitializer.BIAS_KEY) == null
        ? List.of(DefaultParamInitializer.WEIGHT_KEY)
        : List.of(DefaultParamInitializer.WEIGHT_KEY, DefaultParamInitializer.BIAS_KEY);
  }

  private static void fill(Layer layer, String name, TensorProto constant) {
    INDArray parameter = layer.getParam(name);
    if (constant == null || !sameShape(parameter, constant)) {
      throw mismatch(
          "%s where the network's layer has %s"
              .formatted(
                  constant == null ? "nothing" : constant.getDimsList(),
                  Arrays.toString(parameter.shape())));
    }
    float[] values = new float[(int) parameter.length()];
    constant
        .getRawData()
        .asReadOnlyByteBuffer()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    if (name.equals(BatchNormalizationParamInitializer.GLOBAL_LOG_STD)) {
      Normalisation.toLogDeviation(values);
    }
    parameter.assign(Nd4j.createFromArray(values).reshape('c', parameter.shape()));
  }

  /** Vectors are [n] in ONNX and [1, n] in DL4J. */
  private static boolean sameShape(INDArray parameter, TensorProto constant) {
    long[] shape = constant.getDimsList().stream().mapToLong(Long::longValue).toArray();
    return Arrays.equals(shape, parameter.shape())
        || shape.length == 1 && parameter.isVector() && shape[0] == parameter.length();
  }

  private static UnsupportedNetworkException mismatch(String found) {
    return UnsupportedNetworkException.atImport("the bundle has " + found);
  }
}
