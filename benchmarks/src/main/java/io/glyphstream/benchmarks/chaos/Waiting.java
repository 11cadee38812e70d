package io.glyphstream.benchmarks.chaos;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Waits for a state. */
final class Waiting {

  private static final long LOOK_EVERY_MS = 500;

  private Waiting() {}

  /** False if it does not come in time. */
  static boolean until(BooleanSupplier state, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!state.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(LOOK_EVERY_MS);
    }
    return true;
  }

  /**
   * False if for a while nothing moves towards it.
   *
   * @param standing grows with whatever moves
   * @param patience without a move
   */
  static boolean whileMoving(BooleanSupplier state, IntSupplier standing, Duration patience)
      throws InterruptedException {
    int before;
    do {
      before = standing.getAsInt();
      if (until(state, patience)) {
        return true;
      }
    } while (standing.getAsInt() > before);
    return false;
  }

  /**
   * @throws IllegalStateException with the complaint if it does not come in time
   */
  static void require(BooleanSupplier state, Duration patience, String complaint)
      throws InterruptedException {
    if (!until(state, patience)) {
      throw new IllegalStateException(complaint);
    }
  }
}
