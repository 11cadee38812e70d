package io.glyphstream.review.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What takes long to count. Who asks gets the last count at once, and has it counted anew in the
 * background if it is not fresh; only after a pause, or for the first, does one wait for the count.
 *
 * @param <T> the counts
 */
public final class Recent<T> {

  /** A count older than this is not shown. */
  private static final Duration OLD = Duration.ofSeconds(30);

  private static final String ONLY = "only";

  private final LoadingCache<String, T> cache;

  /**
   * @param fresh how long a count is not counted anew
   * @param count counts
   */
  public Recent(Duration fresh, Supplier<T> count) {
    this.cache =
        Caffeine.newBuilder()
            .refreshAfterWrite(fresh)
            .expireAfterWrite(OLD)
            .build(only -> count.get());
  }

  /** The last count, at most half a minute old. */
  public T get() {
    return cache.get(ONLY);
  }
}
