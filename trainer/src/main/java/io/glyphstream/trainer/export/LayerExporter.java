package io.glyphstream.trainer.export;

import org.deeplearning4j.nn.api.Layer;

/** Says one kind of DL4J layer in ONNX nodes. */
interface LayerExporter {

  /**
   * Appends the layer's nodes.
   *
   * @param input what flows into the layer
   * @return what flows out
   * @throws UnsupportedNetworkException if the layer is set up in a way that can't be expressed
   */
  Tensor export(Layer layer, Tensor input, OnnxGraph graph);
}
