package io.glyphstream.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes that uploads hold on disk together. What a client announces counts for nothing: only
 * bytes that have come are taken, so that those who announce and send nothing are in nobody's way.
 * An eighth is kept for small scans, which large ones can't keep out.
 */
@ApplicationScoped
class UploadBudget {

  private static final int EIGHTHS = 8;

  private final long maxBytes;
  private final AtomicLong held = new AtomicLong();

  @Inject
  UploadBudget(IngestConfig config) {
    this.maxBytes = config.uploads().maxBytesAtOnce();
  }

  /** Takes so many bytes of a small or a large scan, if there are any left for it. */
  boolean take(long bytes, boolean isLarge) {
    long limit = isLarge ? maxBytes - maxBytes / EIGHTHS : maxBytes;
    if (held.addAndGet(bytes) <= limit) {
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
