package io.glyphstream.benchmarks.chaos;

import java.util.List;
import java.util.Random;

/**
 * SIGSTOP of any process for a while: of some seconds mostly, sometimes for so long that its
 * transaction and its place in its group are given to others.
 */
final class Pause implements Fault {

  private static final double LONG_RATIO = 0.25;
  private static final int MIN_SHORT_MS = 2_000;
  private static final int MAX_SHORT_MS = 15_000;
  private static final int MIN_LONG_MS = 30_000;

  /** Below the default deadline of a page, 60 s: a scan in work must not be blamed. */
  private static final int MAX_LONG_MS = 55_000;

  private final ShuffledDeck<ManagedProcess> processes;

  Pause(List<ManagedProcess> processes) {
    this.processes = new ShuffledDeck<>(processes);
  }

  @Override
  public FaultKind kind() {
    return FaultKind.PAUSE;
  }

  @Override
  public String inflict(Random random, FaultLog log) throws InterruptedException {
    ManagedProcess target = processes.draw(random);
    int pauseMs =
        random.nextDouble() < LONG_RATIO
            ? between(random, MIN_LONG_MS, MAX_LONG_MS)
            : between(random, MIN_SHORT_MS, MAX_SHORT_MS);
    if (!target.pause()) {
      return null;
    }
    String what = target.name() + " paused for " + pauseMs / 1000 + " s";
    log.begins(what);
    try {
      Thread.sleep(pauseMs);
    } finally {
      target.resume();
      log.ends(what);
    }
    return target.name();
  }

  private static int between(Random random, int min, int max) {
    return min + random.nextInt(max - min);
  }
}
