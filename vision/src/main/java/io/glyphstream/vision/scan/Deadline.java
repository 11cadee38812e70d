package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.PAGE_TIMEOUT;

import io.glyphstream.contracts.outcome.Outcome;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs decoding on a thread of its own and waits no longer than the limit.
 *
 * <p>Java can't stop a thread. One that runs out of time is interrupted, which ends decoders that
 * still read their input or draw, and is abandoned: it may keep a core and its memory until it ends
 * by itself. It is a daemon, so it never keeps the process alive.
 *
 * @param limit above 0
 */
record Deadline(Duration limit) {

  /** The work's outcome, or a rejection as {@code PAGE_TIMEOUT}. */
  <T> Outcome<T> run(String work, Callable<T> decoding) {
    FutureTask<Outcome<T>> task = new FutureTask<>(() -> FaultBarrier.attempt(work, decoding));
    Thread thread = new Thread(task, "scan-decoder");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return Outcome.rejected(PAGE_TIMEOUT, work + " took longer than " + seconds() + " s.");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted: " + work);
    } catch (ExecutionException e) {
      throw ourFault(e.getCause());
    }
  }

  private static RuntimeException ourFault(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }

  private double seconds() {
    return limit.toMillis() / 1000.0;
  }
}
