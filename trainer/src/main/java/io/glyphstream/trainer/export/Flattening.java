package io.glyphstream.trainer.export;

import java.util.List;

/** Images to vectors; ONNX and DL4J both run through channels, then rows, then columns. */
final class Flattening {

  private Flattening() {}

  static Tensor flatten(Tensor image, OnnxGraph graph) {
    String output = graph.node("Flatten", List.of(image.name()), Attributes.integer("axis", 1));
    return Tensor.vector(output, image.channels() * image.height() * image.width());
  }
}
