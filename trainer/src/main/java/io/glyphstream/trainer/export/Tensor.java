package io.glyphstream.trainer.export;

/**
 * A named value that flows through the graph.
 *
 * @param name unique in the graph
 * @param channels of an image, or features of a vector
 * @param height px; 1 for a vector
 * @param width px; 1 for a vector
 * @param flat whether it is [N, channels] and not [N, channels, height, width]
 */
record Tensor(String name, int channels, int height, int width, boolean flat) {

  static Tensor image(String name, int channels, int height, int width) {
    return new Tensor(name, channels, height, width, false);
  }

  static Tensor vector(String name, int features) {
    return new Tensor(name, features, 1, 1, true);
  }

  /** The same shape under another name. */
  Tensor named(String other) {
    return new Tensor(other, channels, height, width, flat);
  }
}
