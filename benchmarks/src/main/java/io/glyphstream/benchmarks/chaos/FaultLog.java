package io.glyphstream.benchmarks.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was done, and what lasts at the moment. Several threads may use it. */
final class FaultLog {

  private final Map<FaultKind, Map<String, Integer>> done = new EnumMap<>(FaultKind.class);
  private final List<String> lasting = new ArrayList<>();

  synchronized void done(FaultKind kind, String target) {
    done.computeIfAbsent(kind, k -> new TreeMap<>()).merge(target, 1, Integer::sum);
  }

  synchronized void begins(String what) {
    lasting.add(what);
  }

  synchronized void ends(String what) {
    lasting.remove(what);
  }

  /** What lasts at the moment. */
  synchronized List<String> lasting() {
    return List.copyOf(lasting);
  }

  synchronized int count(FaultKind kind) {
    return targets(kind).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** For example {@code 34 kills (broker 8, ingest-1 9, ...), 5 pauses (...)}. */
  synchronized String summary() {
    return counted(FaultKind.KILL, "kill")
        + ", "
        + counted(FaultKind.PAUSE, "pause")
        + ", "
        + counted(FaultKind.STORE, "store outage")
        + ", "
        + counted(FaultKind.DISK, "full disk");
  }

  private String counted(FaultKind kind, String name) {
    int count = count(kind);
    String targets =
        targets(kind).entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    boolean oneTarget = kind == FaultKind.STORE || count == 0;
    return count + " " + name + (count == 1 ? "" : "s") + (oneTarget ? "" : " (" + targets + ")");
  }

  private Map<String, Integer> targets(FaultKind kind) {
    return done.getOrDefault(kind, Map.of());
  }
}
