package io.glyphstream.vision;

/**
 * The pages of an open scan, decoded and segmented one at a time when asked for; for one thread. A
 * page that can't be read is a failed page, and the pages after it still come.
 */
public interface SegmentedPages extends AutoCloseable {

  /** Whether a page is left. */
  boolean hasNext();

  /**
   * The next page, readable or not.
   *
   * @throws java.util.NoSuchElementException if no page is left
   * @throws java.util.concurrent.CancellationException if this thread is interrupted while it
   *     waits; its interrupt status stays set, and the page is neither read nor at fault
   */
  ImagedPage next();

  /** Lets go of the file; pages that were given stay valid. */
  @Override
  void close();
}
