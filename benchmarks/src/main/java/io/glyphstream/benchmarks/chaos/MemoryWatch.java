package io.glyphstream.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks at a process's memory twice a second. */
final class MemoryWatch implements AutoCloseable {

  private static final long EVERY_MS = 500;
  private static final int POINTS = 10;
  private static final int KIBIBYTES = 1024;

  private final List<ProcessMemory> samples = new ArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(DaemonThread.named("memory-watch"));

  static MemoryWatch start(ManagedProcess process) {
    MemoryWatch watch = new MemoryWatch();
    watch.thread.scheduleAtFixedRate(
        () -> watch.add(ProcessMemory.of(process.pid())), 0, EVERY_MS, TimeUnit.MILLISECONDS);
    return watch;
  }

  private synchronized void add(ProcessMemory memory) {
    if (memory.own() > 0) {
      samples.add(memory);
    }
  }

  /** The most that the process itself had, MiB. */
  synchronized long peakMebibytes() {
    return samples.stream().mapToLong(ProcessMemory::ownPeak).max().orElse(0) / KIBIBYTES;
  }

  /** The most that those it started had together, MiB. */
  synchronized long childrenPeakMebibytes() {
    return samples.stream().mapToLong(ProcessMemory::children).max().orElse(0) / KIBIBYTES;
  }

  /** The process's own memory at ten times, evenly spread; MiB with a space between. */
  synchronized String course() {
    return IntStream.rangeClosed(1, samples.size() < POINTS ? 0 : POINTS)
        .mapToObj(point -> samples.get(point * samples.size() / POINTS - 1))
        .map(memory -> Long.toString(memory.own() / KIBIBYTES))
        .collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
