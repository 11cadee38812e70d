package io.glyphstream.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * What ordinary pages may take, s.
 *
 * @param median of all
 * @param p95 of 95 %
 * @param max of any
 */
record LatencyLimits(double median, double p95, double max) {

  /** Amid files that want to do harm. */
  static final LatencyLimits AMID_HOSTILE_FILES = new LatencyLimits(1, 3, 10);

  /** While one large file is read. */
  static final LatencyLimits BESIDE_A_LARGE_FILE =
      new LatencyLimits(Double.MAX_VALUE, 3, Double.MAX_VALUE);

  /** A complaint for each limit that is passed. */
  List<String> complaints(Latencies latencies) {
    List<String> complaints = new ArrayList<>();
    add(complaints, "median", latencies.seconds(0.5), median);
    add(complaints, "p95", latencies.seconds(0.95), p95);
    add(complaints, "max", latencies.seconds(1), max);
    if (latencies.waiting() > 0) {
      complaints.add(latencies.waiting() + " ordinary pages without an outcome");
    }
    return complaints;
  }

  private static void add(List<String> complaints, String name, double seconds, double limit) {
    if (seconds > limit) {
      complaints.add(String.format("%s %.1f s is over %.0f s", name, seconds, limit));
    }
  }
}
