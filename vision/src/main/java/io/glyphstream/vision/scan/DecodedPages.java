package io.glyphstream.vision.scan;

import io.glyphstream.contracts.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

/** Pages as their format's decoder gives them; what it throws is the page's rejection. */
final class DecodedPages implements ScanPages {

  private final PageDecoder decoder;
  private int given;

  DecodedPages(PageDecoder decoder) {
    this.decoder = decoder;
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
    return FaultBarrier.attempt("Decoding page " + (index + 1), () -> decoder.decode(index));
  }

  @Override
  public void skip(int pages) {
    given = Math.min(Math.addExact(given, pages), pageCount());
  }

  @Override
  public void close() {
    given = pageCount();
    try {
      decoder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
