package io.glyphstream.review.person;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long whoever has failed has to wait: not at all for the first failures, then a second, and
 * twice as long after each one more, up to five minutes. What is an hour old is forgotten, and the
 * oldest where there are too many names.
 */
final class BackOff {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration MAX_WAIT = Duration.ofMinutes(5);
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final int MAX_NAMES = 10_000;
  private static final int MAX_DOUBLINGS = 20;

  private final int freeFailures;
  private final Map<String, Tries> triesByName =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > MAX_NAMES;
        }
      };

  private record Tries(int count, long lastMs, long blockedUntilMs) {}

  BackOff(int freeFailures) {
    this.freeFailures = freeFailures;
  }

  /** How long the name has to wait; zero if it may try now. */
  synchronized Duration waitOf(String name, long nowMs) {
    Tries tries = triesByName.get(name);
    return tries == null
        ? Duration.ZERO
        : Duration.ofMillis(Math.max(0, tries.blockedUntilMs() - nowMs));
  }

  /** Counts a try as failed before its outcome is known, so that many at once count. */
  synchronized void count(String name, long nowMs) {
    Tries before = triesByName.remove(name);
    boolean forgotten = before == null || nowMs - before.lastMs() > MEMORY.toMillis();
    int count = (forgotten ? 0 : before.count()) + 1;
    triesByName.put(name, new Tries(count, nowMs, nowMs + waitAfter(count).toMillis()));
  }

  /** The last try was none. */
  synchronized void uncount(String name) {
    triesByName.computeIfPresent(
        name,
        (key, tries) ->
            tries.count() == 1 ? null : new Tries(tries.count() - 1, tries.lastMs(), 0));
  }

  synchronized void forget(String name) {
    triesByName.remove(name);
  }

  private Duration waitAfter(int count) {
    if (count < freeFailures) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - freeFailures, MAX_DOUBLINGS));
    return wait.compareTo(MAX_WAIT) < 0 ? wait : MAX_WAIT;
  }
}
