package io.glyphstream.trainer.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class NetworksTest {

  @ParameterizedTest
  @CsvSource({"lenet5,369174", "alexnet,21599306", "glyphnet,783610"})
  void haveSoManyParametersAtTenClasses(String name, long parameters) {
    assertEquals(parameters, Networks.named(name).build(10, 1).numParams());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lenet5", "alexnet", "glyphnet"})
  void giveOneProbabilityPerClassOnOneDnn(String name) {
    MultiLayerNetwork network = Networks.named(name).build(62, 1);

    assertArrayEquals(new long[] {3, 62}, network.output(Nd4j.rand(3, 1, 28, 28)).shape());
    assertTrue(OneDnn.runs(network) || !OneDnn.isLinuxOnX86());
  }

  @Test
  void seedDecidesTheWeights() {
    Network lenet = Networks.named("lenet5");

    assertEquals(lenet.build(10, 1).params(), lenet.build(10, 1).params());
    assertNotEquals(lenet.build(10, 1).params(), lenet.build(10, 2).params());
  }
}
