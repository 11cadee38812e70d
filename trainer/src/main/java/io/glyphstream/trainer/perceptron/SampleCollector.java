package io.glyphstream.trainer.perceptron;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Gathers what a perceptron is trained on. */
public final class SampleCollector {

  private final List<float[]> features = new ArrayList<>();
  private final List<float[]> labels = new ArrayList<>();

  /**
   * One more sample.
   *
   * @param sample its features, as many as every other one's; kept, not copied
   * @param isTrue whether the perceptron is to say so of it
   */
  public void add(float[] sample, boolean isTrue) {
    features.add(sample);
    labels.add(new float[] {isTrue ? 1 : 0});
  }

  /** Features float32 [samples, any] and labels float32 [samples, 1], 0 or 1. */
  public DataSet dataSet() {
    return new DataSet(
        Nd4j.create(features.toArray(float[][]::new)), Nd4j.create(labels.toArray(float[][]::new)));
  }
}
