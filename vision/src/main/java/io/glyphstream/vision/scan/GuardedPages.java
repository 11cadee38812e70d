package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.PAGE_TIMEOUT;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

/** Pages each decoded under a deadline; none is asked of a decoder that missed one. */
final class GuardedPages implements ScanPages {

  private final PageDecoder decoder;
  private final Deadline deadline;
  private int given;
  private int timedOutPage;

  GuardedPages(PageDecoder decoder, Deadline deadline) {
    this.decoder = decoder;
    this.deadline = deadline;
  }

  @Override
  public int pageCount() {
    return decoder.pageCount();
  }

  @Override
  public boolean hasNext() {
    return given < pageCount();
  }

  @Override
  public Outcome<PageImage> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the scan has " + pageCount() + " pages");
    }
    int index = given++;
    return timedOut() ? notTried(index + 1) : decode(index);
  }

  private Outcome<PageImage> decode(int index) {
    Outcome<PageImage> page =
        deadline.run("Decoding page " + (index + 1), () -> decoder.decode(index));
    if (page.fold(image -> false, GuardedPages::isTimeout)) {
      timedOutPage = index + 1;
    }
    return page;
  }

  private static boolean isTimeout(Rejection rejection) {
    return rejection.reason() == PAGE_TIMEOUT;
  }

  private boolean timedOut() {
    return timedOutPage > 0;
  }

  private Outcome<PageImage> notTried(int page) {
    return Outcome.rejected(
        PAGE_TIMEOUT, "Page " + page + " was not tried: page " + timedOutPage + " took too long.");
  }

  /** A decoder that is still busy is left to the garbage collector: it holds memory only. */
  @Override
  public void close() {
    given = pageCount();
    if (timedOut()) {
      return;
    }
    try {
      decoder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
