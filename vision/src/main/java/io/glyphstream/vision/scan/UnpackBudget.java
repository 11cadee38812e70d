package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.TOO_MANY_BYTES;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * How many bytes the streams of a PDF document may still unpack to on this thread, for one page or
 * for opening the document. PDFBox unpacks a stream as a whole before anything looks at it.
 *
 * <p>A refusal is remembered, since PDFBox passes over some exceptions and draws on.
 */
final class UnpackBudget implements AutoCloseable {

  /** The pixels of the largest page in colour, and one more byte each for all the rest. */
  private static final int BYTES_PER_PIXEL = 4;

  /** Drawing instructions, fonts, object streams; 1 MB is large for one in practice. */
  private static final long MOST_BYTES_NO_PICTURE = 64L << 20;

  /** CMYK of 16 bits. */
  private static final int MOST_BYTES_PER_PIXEL = 8;

  /** Rows are filled up to whole bytes, and packed forms of tiny pictures are larger than they. */
  private static final long PICTURE_SLACK_BYTES = 1L << 20;

  private static final ThreadLocal<UnpackBudget> OF_THREAD = new ThreadLocal<>();

  private final PixelLimit pictureLimit;
  private final long total;
  private long left;
  private BadScanException refusal;

  private UnpackBudget(PixelLimit pictureLimit) {
    this.pictureLimit = pictureLimit;
    this.total = pictureLimit.maxPixels() * BYTES_PER_PIXEL + MOST_BYTES_NO_PICTURE;
    this.left = total;
  }

  /** Begins a budget on this thread; streams that other threads unpack are not bounded by it. */
  static UnpackBudget open(PixelLimit pictureLimit) {
    UnpackBudget budget = new UnpackBudget(pictureLimit);
    OF_THREAD.set(budget);
    return budget;
  }

  static Optional<UnpackBudget> ofThread() {
    return Optional.ofNullable(OF_THREAD.get());
  }

  PixelLimit pictureLimit() {
    return pictureLimit;
  }

  /**
   * A stream, counted as it is written.
   *
   * @param picture that it claims to be, if any
   */
  Counted count(OutputStream unpacked, Optional<PictureClaim> picture) {
    return new Counted(unpacked, picture.map(this::mostBytes).orElse(MOST_BYTES_NO_PICTURE));
  }

  private long mostBytes(PictureClaim picture) {
    long pixels = Math.min(picture.pixels(), pictureLimit.maxPixels());
    return pixels * MOST_BYTES_PER_PIXEL + PICTURE_SLACK_BYTES;
  }

  /** Unpacks streams that PDFBox would otherwise parse as they unpack, past the filters. */
  void drain(Iterator<PDStream> streams) throws IOException {
    while (streams.hasNext()) {
      try (InputStream content = streams.next().createInputStream()) {
        content.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  /** Remembers why the page is refused, and gives it back to be thrown. */
  BadScanException refuse(BadScanException fault) {
    refusal = refusal == null ? fault : refusal;
    return fault;
  }

  /** The same on the budget of this thread, if it has one. */
  static BadScanException remember(BadScanException fault) {
    ofThread().ifPresent(budget -> budget.refuse(fault));
    return fault;
  }

  void checkNothingRefused() throws BadScanException {
    if (refusal != null) {
      throw refusal;
    }
  }

  @Override
  public void close() {
    OF_THREAD.remove();
  }

  /** A stream that stops where the budget ends. */
  final class Counted extends FilterOutputStream {

    private final long streamMost;
    private long streamLeft;

    private Counted(OutputStream unpacked, long streamMost) {
      super(unpacked);
      this.streamMost = streamMost;
      this.streamLeft = streamMost;
    }

    @Override
    public void write(int value) throws IOException {
      spend(1);
      out.write(value);
    }

    @Override
    public void write(byte[] values, int offset, int count) throws IOException {
      spend(count);
      out.write(values, offset, count);
    }

    /** Bytes written so far. */
    long count() {
      return streamMost - streamLeft;
    }

    private void spend(int count) throws BadScanException {
      left -= count;
      streamLeft -= count;
      if (left < 0 || streamLeft < 0) {
        throw refuse(new BadScanException(TOO_MANY_BYTES, tooMany()));
      }
    }

    private String tooMany() {
      return left < 0
          ? "The streams of one PDF page unpack to more than " + total + " bytes."
          : "A PDF stream unpacks to more than the " + streamMost + " bytes that it may.";
    }
  }
}
