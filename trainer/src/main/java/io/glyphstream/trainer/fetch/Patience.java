package io.glyphstream.trainer.fetch;

import java.time.Duration;

/**
 * How long a download is tried for.
 *
 * @param attempts without a single new byte before it gives up, at least 1
 * @param firstPause after the first failure; it doubles with every further one
 * @param longestSilence a connection that brings nothing for so long counts as lost
 */
record Patience(int attempts, Duration firstPause, Duration longestSilence) {

  static final Patience USUAL = new Patience(6, Duration.ofSeconds(1), Duration.ofSeconds(60));

  /**
   * The wait before the next attempt.
   *
   * @param failures in a row, from 1
   */
  Duration pause(int failures) {
    return firstPause.multipliedBy(1L << (failures - 1));
  }
}
