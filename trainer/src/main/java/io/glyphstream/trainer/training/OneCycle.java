package io.glyphstream.trainer.training;

import java.util.Objects;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A learning rate that rises to its peak over the first tenth of the steps and falls to nearly
 * nothing by the last, both along half a cosine (Smith, Topin 2018; the falling half is Loshchilov,
 * Hutter 2017).
 *
 * <p>DL4J keeps it in a network's configuration, once a layer: so it must survive JSON, and equal
 * schedules must be equal, because layers share one block of the optimiser's memory only while
 * their settings are equal. Otherwise a restored network would read that memory in another layout.
 */
public final class OneCycle implements ISchedule {

  private static final long serialVersionUID = 1L;

  private static final double WARM_UP_SHARE = 0.1;
  private static final double START_SHARE_OF_PEAK = 1 / 25.0;
  private static final double END_SHARE_OF_PEAK = 1e-3;

  @JsonProperty private final double peak;
  @JsonProperty private final int steps;

  /**
   * @param peak the greatest learning rate
   * @param steps batches of the whole training
   */
  @JsonCreator
  public OneCycle(@JsonProperty("peak") double peak, @JsonProperty("steps") int steps) {
    this.peak = peak;
    this.steps = steps;
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    double warmUp = Math.max(1, steps * WARM_UP_SHARE);
    if (iteration < warmUp) {
      return between(peak * START_SHARE_OF_PEAK, peak, iteration / warmUp);
    }
    double done = (iteration - warmUp) / Math.max(1, steps - warmUp);
    return between(peak, peak * END_SHARE_OF_PEAK, Math.min(1, done));
  }

  private static double between(double from, double to, double share) {
    return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
  }

  @Override
  public ISchedule clone() {
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OneCycle that && peak == that.peak && steps == that.steps;
  }

  @Override
  public int hashCode() {
    return Objects.hash(peak, steps);
  }
}
