package io.glyphstream.benchmarks.chaos;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says every ten seconds how things stand. */
final class ProgressLines implements AutoCloseable {

  private static final long EVERY_S = 10;

  private final PrintWriter err;
  private final long startNanos = System.nanoTime();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(DaemonThread.named("progress"));

  ProgressLines(PrintWriter err) {
    this.err = err;
  }

  void start(Supplier<String> state) {
    thread.scheduleAtFixedRate(() -> say(state.get()), EVERY_S, EVERY_S, TimeUnit.SECONDS);
  }

  /** A line with the time since the start before it. */
  void say(String line) {
    Duration time = Duration.ofNanos(System.nanoTime() - startNanos);
    err.printf("%d:%02d  %s%n", time.toMinutes(), time.toSecondsPart(), line);
    err.flush();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
