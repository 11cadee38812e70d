package io.glyphstream.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Bounds the scans that are in memory on their way to the topic. Small ones have a lane of their
 * own, in which they need not wait for large ones. At the usual limit of 64 MiB a scan the lanes
 * hold 160 MiB at most.
 */
@ApplicationScoped
class UploadLanes {

  private static final int MAX_SMALL_BYTES = 1 << 21;
  private static final int SMALL_AT_ONCE = 16;
  private static final int LARGE_AT_ONCE = 2;

  private final ExecutorService small = Executors.newFixedThreadPool(SMALL_AT_ONCE);
  private final ExecutorService large = Executors.newFixedThreadPool(LARGE_AT_ONCE);

  /** Whether a scan of this size is a large one. */
  static boolean isLarge(int sizeBytes) {
    return sizeBytes > MAX_SMALL_BYTES;
  }

  /** What the work returns, once its turn has come. */
  <T> Uni<T> run(int sizeBytes, Supplier<T> work) {
    return Uni.createFrom().item(work).runSubscriptionOn(isLarge(sizeBytes) ? large : small);
  }

  @PreDestroy
  void stop() {
    small.shutdown();
    large.shutdown();
  }
}
