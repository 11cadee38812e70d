package io.glyphstream.benchmarks.chaos;

import java.util.List;
import java.util.Random;

/** SIGKILL of any process, mid start-up or at work. */
final class Kill implements Fault {

  private static final int MIN_PAUSE_MS = 300;
  private static final int MAX_PAUSE_MS = 4000;

  private final ShuffledDeck<ManagedProcess> processes;

  Kill(List<ManagedProcess> processes) {
    this.processes = new ShuffledDeck<>(processes);
  }

  @Override
  public FaultKind kind() {
    return FaultKind.KILL;
  }

  @Override
  public String inflict(Random random, FaultLog log) throws InterruptedException {
    ManagedProcess target = processes.draw(random);
    long pauseMs = MIN_PAUSE_MS + random.nextInt(MAX_PAUSE_MS - MIN_PAUSE_MS);
    return target.kill(pauseMs) ? target.name() : null;
  }
}
