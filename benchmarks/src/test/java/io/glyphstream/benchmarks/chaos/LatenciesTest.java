package io.glyphstream.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  private static final LatencyLimits LIMITS = new LatencyLimits(1, 3, 10);

  private final AtomicLong nanos = new AtomicLong();
  private final Latencies latencies = new Latencies(nanos::get);

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
  void limitThatIsPassedIsComplainedOf() {
    latencies.sent("a");
    nanos.addAndGet(2_500_000_000L);
    latencies.arrived("a");

    assertEquals(List.of("median 2.5 s is over 1 s"), LIMITS.complaints(latencies));
    assertEquals(
        List.of("max 2.5 s is over 2 s"), new LatencyLimits(3, 3, 2).complaints(latencies));
  }
}
