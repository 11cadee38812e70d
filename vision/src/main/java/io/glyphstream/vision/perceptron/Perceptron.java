package io.glyphstream.vision.perceptron;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A multilayer perceptron that tells how likely something is so; small enough to be asked for every
 * cut and glyph of a page. The trainer trains them.
 *
 * @param layers at least one, the last with one output; each takes as many inputs as the one before
 *     has outputs
 */
public record Perceptron(List<Layer> layers) {

  /**
   * A dense layer; a rectifier follows all but the last.
   *
   * @param weights float32 [outputs][inputs]
   * @param biases float32 [outputs]
   */
  public record Layer(float[][] weights, float[] biases) {

    private float[] apply(float[] inputs) {
      float[] outputs = biases.clone();
      for (int i = 0; i < outputs.length; i++) {
        float[] row = weights[i];
        for (int j = 0; j < row.length; j++) {
          outputs[i] += row[j] * inputs[j];
        }
      }
      return outputs;
    }
  }

  public Perceptron {
    layers = List.copyOf(layers);
  }

  /**
   * The perceptron in a resource.
   *
   * @param user the class whose resource it is
   * @throws UncheckedIOException if it can't be read
   */
  public static Perceptron resource(Class<?> user, String name) {
    try (InputStream file = user.getResourceAsStream(name)) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How likely it is so, [0, 1].
   *
   * @param features float32 [inputs of the first layer]
   */
  public double probability(float[] features) {
    return 1 / (1 + Math.exp(-logit(features)));
  }

  /**
   * The logarithm of the odds that it is so.
   *
   * @param features float32 [inputs of the first layer]
   */
  public double logit(float[] features) {
    float[] values = features;
    for (int i = 0; i < layers.size(); i++) {
      values = layers.get(i).apply(values);
      if (i < layers.size() - 1) {
        rectify(values);
      }
    }
    return values[0];
  }

  private static void rectify(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
  }

  /**
   * Writes int32 layers, then of each int32 outputs, int32 inputs and, an output after another,
   * float32 bias and weights; all big-endian.
   *
   * @throws IOException if the stream takes no more
   */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(layers.size());
    for (Layer layer : layers) {
      data.writeInt(layer.biases.length);
      data.writeInt(layer.weights[0].length);
      for (int i = 0; i < layer.biases.length; i++) {
        data.writeFloat(layer.biases[i]);
        for (float weight : layer.weights[i]) {
          data.writeFloat(weight);
        }
      }
    }
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws java.io.EOFException if a part is missing
   */
  static Perceptron read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    List<Layer> layers = new ArrayList<>();
    int count = data.readInt();
    for (int i = 0; i < count; i++) {
      layers.add(readLayer(data));
    }
    return new Perceptron(layers);
  }

  private static Layer readLayer(DataInputStream data) throws IOException {
    float[] biases = new float[data.readInt()];
    float[][] weights = new float[biases.length][data.readInt()];
    for (int i = 0; i < biases.length; i++) {
      biases[i] = data.readFloat();
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] = data.readFloat();
      }
    }
    return new Layer(weights, biases);
  }
}
