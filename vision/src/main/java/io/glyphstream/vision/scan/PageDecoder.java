package io.glyphstream.vision.scan;

import java.io.IOException;

/**
 * One open scan as its format's decoder sees it; used by one thread at a time.
 *
 * <p>Any exception means that the scan is at fault: {@link BadScanException} says how, all others
 * are taken for {@code UNREADABLE}.
 */
interface PageDecoder extends AutoCloseable {

  /** As many pages as the file has, unreadable ones counted; at least 1. */
  int pageCount();

  /**
   * The size a page will have, from its header alone.
   *
   * @param index of the page, 0-based
   * @throws IOException if the page has no readable header or more pixels than the limit
   */
  PixelSize size(int index) throws IOException;

  /**
   * Decodes a page.
   *
   * @param index of the page, 0-based
   * @throws IOException if the page is at fault
   */
  PageImage decode(int index) throws IOException;

  @Override
  default void close() throws IOException {}
}
