package io.glyphstream.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes that uploads hold on disk together. What a client announces counts for nothing: only
 * bytes that have come are taken, so that those who announce and send nothing are in nobody's way.
 */
@ApplicationScoped
class UploadBudget {

  private final long maxBytes;
  private final AtomicLong held = new AtomicLong();

  @Inject
  UploadBudget(IngestConfig config) {
    this.maxBytes = config.uploads().maxBytesAtOnce();
  }

  /** Takes so many bytes if there are any left. */
  boolean take(long bytes) {
    if (held.addAndGet(bytes) <= maxBytes) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  /** Gives back what was taken. */
  void give(long bytes) {
    held.addAndGet(-bytes);
  }
}
