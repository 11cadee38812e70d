package io.glyphstream.vision.scan;

import io.glyphstream.contracts.outcome.Outcome;

/**
 * The pages of an open scan, decoded one at a time when asked for; for one thread.
 *
 * <p>A page that can't be read is a rejection, and the pages after it still come.
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
   * @throws OutOfMemoryError if the heap can't hold a page within the limits: give the process more
   *     memory or lower {@link ScanLimits#maxPixelsPerPage()}
   */
  Outcome<PageImage> next();

  /**
   * Leaves out the next pages, undecoded.
   *
   * @param pages how many, at least 0
   */
  void skip(int pages);

  /** Lets go of the file; pages that were given stay valid. */
  @Override
  void close();
}
