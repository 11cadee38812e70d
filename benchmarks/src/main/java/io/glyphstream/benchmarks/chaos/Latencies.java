package io.glyphstream.benchmarks.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long documents take from being sent to their first outcome. Several threads may use it. */
final class Latencies {

  private final LongSupplier nanoTime;
  private final Map<String, Long> sentNanos = new HashMap<>();
  private final List<Double> seconds = new ArrayList<>();

  Latencies() {
    this(System::nanoTime);
  }

  /** By a clock of one's own, ns. */
  Latencies(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  synchronized void sent(String document) {
    sentNanos.put(document, nanoTime.getAsLong());
  }

  /** An outcome is there; only a document's first counts. */
  synchronized void arrived(String document) {
    Long sent = sentNanos.remove(document);
    if (sent != null) {
      seconds.add((nanoTime.getAsLong() - sent) / 1e9);
    }
  }

  /** Begins anew: what was sent so far does not count. */
  synchronized void reset() {
    sentNanos.clear();
    seconds.clear();
  }

  /** How many are on their way. */
  synchronized int waiting() {
    return sentNanos.size();
  }

  synchronized int count() {
    return seconds.size();
  }

  /**
   * Seconds that this share of the documents took at most, by the nearest rank; 0 if there are
   * none.
   *
   * @param quantile in (0, 1]
   */
  synchronized double seconds(double quantile) {
    List<Double> sorted = seconds.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(quantile * sorted.size()) - 1);
  }

  /** For example {@code 640, median 0.41 s, p90 0.9 s, ...}. */
  String summary() {
    return String.format(
        "%d, median %.2f s, p90 %.2f s, p95 %.2f s, max %.2f s%s",
        count(),
        seconds(0.5),
        seconds(0.9),
        seconds(0.95),
        seconds(1),
        waiting() == 0 ? "" : ", " + waiting() + " without an outcome");
  }
}
