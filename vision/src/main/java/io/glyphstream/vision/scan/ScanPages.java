package io.glyphstream.vision.scan;

import io.glyphstream.contracts.outcome.Outcome;

/**
 * The pages of an open scan, decoded one at a time when asked for; for one thread.
 *
 * <p>A page that can't be read is a rejection, and the pages after it still come. Only after a page
 * that ran out of time are all later ones rejected for the same reason: its decoder can't be
 * stopped and may still be busy.
 */
public interface ScanPages extends AutoCloseable {

  /** How many pages {@link #next()} gives, readable or not; at least 1. */
  int pageCount();

  /** Whether a page is left. */
  boolean hasNext();

  /**
   * The next page, or why it can't be read.
   *
   * @throws java.util.NoSuchElementException if no page is left
   * @throws java.util.concurrent.CancellationException if this thread is interrupted while it
   *     waits; its interrupt status stays set, and the page is neither read nor at fault
   * @throws OutOfMemoryError if the heap can't hold a page within the limits: give the process more
   *     memory or lower {@link ScanLimits#maxPixelsPerPage()}
   */
  Outcome<PageImage> next();

  /** Lets go of the file; pages that were given stay valid. */
  @Override
  void close();
}
