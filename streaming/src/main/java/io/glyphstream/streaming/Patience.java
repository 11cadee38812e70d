package io.glyphstream.streaming;

import io.smallrye.mutiny.Uni;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what is away, and comes back by itself. */
public final class Patience {

  private static final Logger LOG = System.getLogger(Patience.class.getName());
  private static final Duration FIRST_RETRY = Duration.ofMillis(200);
  private static final Duration LAST_RETRY = Duration.ofSeconds(10);

  private Patience() {}

  /**
   * What the work returns, tried again for as long as it fails in such a way; blocks.
   *
   * @param passes whether the same work may succeed later
   */
  public static <T> T during(Predicate<Throwable> passes, Supplier<T> work) {
    return Uni.createFrom()
        .item(work)
        .onFailure(passes)
        .invoke(e -> LOG.log(Level.WARNING, "waiting: " + e.getMessage()))
        .onFailure(passes)
        .retry()
        .withBackOff(FIRST_RETRY, LAST_RETRY)
        .indefinitely()
        .await()
        .indefinitely();
  }
}
