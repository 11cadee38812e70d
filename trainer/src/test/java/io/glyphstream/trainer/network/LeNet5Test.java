package io.glyphstream.trainer.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class LeNet5Test {

  @Test
  void has369174ParametersAtTenClasses() {
    assertEquals(369_174, Networks.named("lenet5").build(10, 1).numParams());
  }

  @Test
  void givesOneProbabilityPerClass() {
    MultiLayerNetwork network = Networks.named("lenet5").build(62, 1);

    assertArrayEquals(new long[] {3, 62}, network.output(Nd4j.rand(3, 1, 28, 28)).shape());
  }

  @Test
  void seedDecidesTheWeights() {
    Network lenet = Networks.named("lenet5");

    assertEquals(lenet.build(10, 1).params(), lenet.build(10, 1).params());
    assertNotEquals(lenet.build(10, 1).params(), lenet.build(10, 2).params());
  }
}
