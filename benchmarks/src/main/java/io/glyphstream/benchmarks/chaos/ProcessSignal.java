package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Signals that Java has no word for. */
enum ProcessSignal {
  STOP,
  CONT;

  private static final long PATIENCE_S = 10;

  /** Sends it; a process that is gone does not mind. */
  void send(long pid) throws InterruptedException {
    try {
      Process kill =
          new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor(PATIENCE_S, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new IllegalStateException("can't send " + name() + ": " + e.getMessage(), e);
    }
  }
}
