package io.glyphstream.benchmarks.chaos;

import java.util.List;
import java.util.Random;

/** Inflicts faults, one after the other, on a thread of its own. */
final class FaultTimeline implements AutoCloseable {

  private static final long END_PATIENCE_MS = 10_000;

  private final Random random;
  private final FaultLog log;
  private final List<Fault> faults;
  private final ShuffledDeck<Fault> deck;
  private final int minGapMs;
  private final int maxGapMs;
  private final Thread thread = new Thread(this::run, "faults");

  /**
   * @param faults of which chance draws each
   * @param minGapMs from one to the next
   * @param maxGapMs from one to the next
   */
  FaultTimeline(Random random, FaultLog log, List<Fault> faults, int minGapMs, int maxGapMs) {
    this.random = random;
    this.log = log;
    this.faults = List.copyOf(faults);
    this.deck = new ShuffledDeck<>(faults);
    this.minGapMs = minGapMs;
    this.maxGapMs = maxGapMs;
  }

  /** Begins, if there is any fault to inflict. */
  void start() {
    if (!faults.isEmpty()) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(minGapMs + random.nextInt(maxGapMs - minGapMs));
        inflictOne();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void inflictOne() throws InterruptedException {
    Fault fault = deck.draw(random);
    String target = fault.inflict(random, log);
    if (target != null) {
      log.done(fault.kind(), target);
    }
  }

  /** Ends it; what lasts is made good before this returns. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(END_PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
