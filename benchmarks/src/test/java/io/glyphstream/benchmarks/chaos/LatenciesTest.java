package io.glyphstream.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  private static final LatencyLimits LIMITS = new LatencyLimits(1, 3, 10);

  private final Latencies latencies = new Latencies();

  @Test
  void onlyTheFirstOutcomeCounts() {
    latencies.sent("a");
    latencies.arrived("a");
    latencies.arrived("a");
    latencies.arrived("never sent");

    assertEquals(1, latencies.count());
    assertEquals(0, latencies.waiting());
    assertEquals(List.of(), LIMITS.complaints(latencies));
  }

  @Test
  void pageWithoutOutcomeIsComplainedOf() {
    latencies.sent("a");

    assertEquals(List.of("1 ordinary pages without an outcome"), LIMITS.complaints(latencies));
  }

  @Test
  void limitThatIsPassedIsComplainedOf() throws InterruptedException {
    latencies.sent("a");
    Thread.sleep(20);
    latencies.arrived("a");

    assertEquals(
        List.of("max 0.0 s is over 0 s"), new LatencyLimits(1, 1, 0.001).complaints(latencies));
  }
}
