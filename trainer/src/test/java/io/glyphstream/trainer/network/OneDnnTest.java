package io.glyphstream.trainer.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.config.DL4JSystemProperties;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class OneDnnTest {

  @Test
  void ourNetworksRunOnIt() {
    MultiLayerNetwork network = Networks.named("lenet5").build(10, 1);

    assertTrue(OneDnn.runs(network));
    assertEquals("oneDNN", OneDnn.require(network));
  }

  @Test
  void networkWithoutItIsRefused() {
    MultiLayerNetwork slow = withoutHelpers(Networks.named("lenet5").build(10, 1));

    assertFalse(OneDnn.runs(slow));
    assertThrows(IllegalStateException.class, () -> OneDnn.require(slow));
  }

  private static MultiLayerNetwork withoutHelpers(MultiLayerNetwork network) {
    System.setProperty(DL4JSystemProperties.DISABLE_HELPER_PROPERTY, "true");
    try {
      MultiLayerNetwork slow = new MultiLayerNetwork(network.getLayerWiseConfigurations().clone());
      slow.init();
      return slow;
    } finally {
      OneDnn.enable();
    }
  }
}
