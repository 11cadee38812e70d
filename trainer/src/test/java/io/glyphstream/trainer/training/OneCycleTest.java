package io.glyphstream.trainer.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;

class OneCycleTest {

  @Test
  void risesToThePeakWithinATenthAndFallsToNearlyNothing() {
    OneCycle schedule = new OneCycle(0.01, 1000);

    assertEquals(0.0004, schedule.valueAt(0, 0), 1e-9);
    assertEquals(0.01, schedule.valueAt(100, 0), 1e-9);
    assertEquals(0.00001, schedule.valueAt(1000, 0), 1e-9);
    for (int step = 1; step <= 1000; step++) {
      double change = schedule.valueAt(step, 0) - schedule.valueAt(step - 1, 0);
      assertTrue(step <= 100 ? change > 0 : change < 0, "at step " + step);
    }
  }

  @Test
  void survivesTheConfigurationsJson() {
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .updater(new Adam(new OneCycle(0.01, 1000)))
            .list()
            .layer(new OutputLayer.Builder().nIn(2).nOut(2).build())
            .build();

    MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(configuration.toJson());

    BaseLayer layer = (BaseLayer) read.getConf(0).getLayer();
    assertEquals(0.01, layer.getIUpdater().getLearningRate(100, 0), 1e-9);
    assertEquals(0.00001, layer.getIUpdater().getLearningRate(1000, 0), 1e-9);
  }
}
