package io.glyphstream.vision.perceptron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerceptronTest {

  private static final Perceptron MODEL =
      new Perceptron(
          List.of(
              new Perceptron.Layer(new float[][] {{1, 2}, {-1, 0}}, new float[] {0.5f, 0}),
              new Perceptron.Layer(new float[][] {{2, 7}}, new float[] {-1})));

  @Test
  void outputIsTheLogisticOfRectifiedSums() {
    assertEquals(2 * 5.5 - 1, MODEL.logit(new float[] {1, 2}), 1e-6);
    assertEquals(7 * 3 - 1, MODEL.logit(new float[] {-3, 0}), 1e-6);
    assertEquals(1 / (1 + Math.exp(-2.5)), MODEL.probability(new float[] {-0.5f, 0}), 1e-6);
  }

  @Test
  void writtenModelIsReadAsItWas() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MODEL.write(bytes);

    Perceptron read = Perceptron.read(new ByteArrayInputStream(bytes.toByteArray()));

    assertArrayEquals(MODEL.layers().get(0).weights(), read.layers().get(0).weights());
    assertArrayEquals(MODEL.layers().get(0).biases(), read.layers().get(0).biases());
    assertEquals(2, read.layers().size());
    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    assertThrows(EOFException.class, () -> Perceptron.read(new ByteArrayInputStream(half)));
  }
}
