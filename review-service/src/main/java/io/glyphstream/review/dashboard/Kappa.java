package io.glyphstream.review.dashboard;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far two people agree beyond what chance would give (Cohen 1960). */
final class Kappa {

  private Kappa() {}

  /** What the first and the second person answered to the same sample. */
  record Pair(String first, String second) {}

  /**
   * (observed - expected) / (1 - expected) agreement, at most 1; 0 is chance. Empty without pairs,
   * and where chance alone would agree always.
   */
  static OptionalDouble of(List<Pair> pairs) {
    double count = pairs.size();
    double observed =
        pairs.stream().filter(pair -> pair.first().equals(pair.second())).count() / count;
    Map<String, Long> firsts = frequencies(pairs, Pair::first);
    Map<String, Long> seconds = frequencies(pairs, Pair::second);
    double expected =
        firsts.entrySet().stream()
            .mapToDouble(
                entry ->
                    entry.getValue() / count * seconds.getOrDefault(entry.getKey(), 0L) / count)
            .sum();
    return pairs.isEmpty() || expected >= 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((observed - expected) / (1 - expected));
  }

  private static Map<String, Long> frequencies(List<Pair> pairs, Function<Pair, String> answer) {
    return pairs.stream().collect(Collectors.groupingBy(answer, Collectors.counting()));
  }
}
