package io.glyphstream.trainer.export;

import static onnx.Onnx.TensorProto.DataType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TensorShapeProto.Dimension;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.protobuf.ByteString;

/** An ONNX graph as it grows; names are numbered in order, so equal networks give equal bytes. */
final class OnnxGraph {

  private static final String BATCH = "N";

  private final GraphProto.Builder graph = GraphProto.newBuilder();
  private int named;

  OnnxGraph(String name) {
    graph.setName(name);
  }

  /** Declares an input [N, dimensions...]. */
  void input(String name, DataType type, int... dimensions) {
    graph.addInput(value(name, type, dimensions));
  }

  /** Makes the last node's output the graph's output [N, features]. */
  void output(String name, int features) {
    graph.getNodeBuilder(graph.getNodeCount() - 1).setOutput(0, name);
    graph.addOutput(value(name, DataType.FLOAT, features));
  }

  /**
   * Appends a node with one output.
   *
   * @return the output's name
   */
  String node(String operator, List<String> inputs, AttributeProto... attributes) {
    String output = unique(operator.toLowerCase(Locale.ROOT));
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .setName(output)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return output;
  }

  /** A constant with the array's shape, row-major whatever order the array is stored in. */
  String constant(String name, INDArray array) {
    return constant(name, array.dup('c').data().asFloat(), array.shape());
  }

  /** A constant vector, whatever the array's shape. */
  String constantVector(String name, INDArray array) {
    return constant(name, array.dup('c').data().asFloat(), array.length());
  }

  /**
   * A float32 constant.
   *
   * @param values row-major
   * @param shape none for a scalar
   */
  String constant(String name, float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return initializer(name, DataType.FLOAT, bytes, shape);
  }

  /** An int64 constant vector. */
  String constant(String name, long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * values.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
    return initializer(name, DataType.INT64, bytes, values.length);
  }

  private String initializer(String name, DataType type, ByteBuffer bytes, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(unique(name))
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(bytes.array()));
    for (long size : shape) {
      tensor.addDims(size);
    }
    graph.addInitializer(tensor);
    return tensor.getName();
  }

  GraphProto build() {
    return graph.build();
  }

  private String unique(String name) {
    return name + "_" + named++;
  }

  private static ValueInfoProto value(String name, DataType type, int... dimensions) {
    TensorShapeProto.Builder shape =
        TensorShapeProto.newBuilder().addDim(Dimension.newBuilder().setDimParam(BATCH));
    for (int size : dimensions) {
      shape.addDim(Dimension.newBuilder().setDimValue(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }
}
