package io.glyphstream.benchmarks.chaos;

import java.util.Random;

/** One kind of thing that goes wrong, and is right again when the call returns. */
interface Fault {

  FaultKind kind();

  /**
   * Does it, for as long as it lasts.
   *
   * @return to whom it was done; null if it could not be done at the moment
   */
  String inflict(Random random, FaultLog log) throws InterruptedException;
}
