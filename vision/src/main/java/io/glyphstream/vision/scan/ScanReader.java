package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.CONTENT_TYPE_MISMATCH;
import static io.glyphstream.contracts.outcome.RejectionReason.EMPTY;
import static io.glyphstream.contracts.outcome.RejectionReason.TOO_MANY_BYTES;
import static io.glyphstream.contracts.outcome.RejectionReason.TOO_MANY_PAGES;
import static io.glyphstream.contracts.outcome.RejectionReason.UNSUPPORTED_FORMAT;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads scans: the bytes of a file to grey pages. Safe for use by many threads.
 *
 * <p>Bytes are taken for hostile. Sizes are read from headers and held against the limits before
 * anything is decoded, and every fault of the file is a rejection. What a decoder takes in time and
 * memory is bounded where the process that decodes can be ended: see {@code vision.sandbox}.
 */
public final class ScanReader {

  private static final List<String> NO_CLAIM =
      List.of("", "application/octet-stream", "binary/octet-stream");

  private static final String OPENING = "Opening the scan";

  private final ScanLimits limits;

  public ScanReader(ScanLimits limits) {
    this.limits = limits;
  }

  /**
   * Looks at the header only: what an upload can be answered with at once.
   *
   * @param scan the file's bytes
   * @param declaredContentType a media type, or null or {@code application/octet-stream} for no
   *     claim; parameters are ignored
   */
  public Outcome<ScanHeader> inspect(byte[] scan, String declaredContentType) {
    return recognise(scan, declaredContentType)
        .then(format -> FaultBarrier.attempt(OPENING, () -> header(format, scan)));
  }

  /**
   * Opens a scan to read its pages, one after the other.
   *
   * <p>A scan is rejected here, as by {@link #inspect}, if no page's header can be read or is
   * within the limits. Otherwise it opens, and a page that can't be read is rejected in its turn.
   *
   * @param scan the file's bytes; not changed, and not to be changed until the pages are closed
   * @param declaredContentType as for {@link #inspect}
   */
  public Outcome<ScanPages> open(byte[] scan, String declaredContentType) {
    return recognise(scan, declaredContentType)
        .then(format -> FaultBarrier.attempt(OPENING, () -> openPages(format, scan)));
  }

  /** Why a file of this size is not read; empty if it is. For files that are not in memory yet. */
  public Optional<Rejection> refuseSize(long sizeBytes) {
    return sizeBytes <= limits.maxBytes()
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                TOO_MANY_BYTES,
                "The scan has "
                    + sizeBytes
                    + " bytes; at most "
                    + limits.maxBytes()
                    + " are read."));
  }

  /**
   * Why a file that begins so is not read; empty if it may be. For files that have not come in yet.
   *
   * @param head the first kilobytes, or the whole file if it is shorter
   * @param declaredContentType as for {@link #inspect}
   */
  public Optional<Rejection> refuseHead(byte[] head, String declaredContentType) {
    return recognise(head, declaredContentType).fold(format -> Optional.empty(), Optional::of);
  }

  private Outcome<ScanFormat> recognise(byte[] scan, String declaredContentType) {
    if (scan.length == 0) {
      return Outcome.rejected(EMPTY, "The scan has no bytes.");
    }
    Optional<Rejection> tooLarge = refuseSize(scan.length);
    if (tooLarge.isPresent()) {
      return new Outcome.Rejected<>(tooLarge.get());
    }
    return ScanFormat.ofBytes(scan)
        .map(format -> agreeing(format, declaredContentType))
        .orElseGet(() -> Outcome.rejected(UNSUPPORTED_FORMAT, UnknownFormat.describe(scan)));
  }

  private static Outcome<ScanFormat> agreeing(ScanFormat format, String declaredContentType) {
    String claim = declaredContentType == null ? "" : ScanFormat.essence(declaredContentType);
    if (NO_CLAIM.contains(claim) || format.isNamedBy(claim)) {
      return Outcome.accepted(format);
    }
    return Outcome.rejected(
        CONTENT_TYPE_MISMATCH,
        "Declared as " + claim + ", but the bytes are " + format.mediaType() + ".");
  }

  private ScanHeader header(ScanFormat format, byte[] scan) throws IOException {
    try (PageDecoder decoder = openDecoder(format, scan)) {
      PixelSize first = firstSize(decoder);
      return new ScanHeader(format, decoder.pageCount(), first.width(), first.height());
    }
  }

  private ScanPages openPages(ScanFormat format, byte[] scan) throws IOException {
    PageDecoder decoder = openDecoder(format, scan);
    firstSize(decoder);
    return new DecodedPages(decoder);
  }

  /** The size of the first page that has one, else the first page's fault. */
  private static PixelSize firstSize(PageDecoder decoder) throws IOException {
    IOException firstFault = null;
    for (int index = 0; index < decoder.pageCount(); index++) {
      try {
        return decoder.size(index);
      } catch (BadScanException e) {
        firstFault = firstFault == null ? e : firstFault;
      }
    }
    throw firstFault;
  }

  private PageDecoder openDecoder(ScanFormat format, byte[] scan) throws IOException {
    PageDecoder decoder = FormatDecoders.open(format, scan, limits);
    if (decoder.pageCount() > limits.maxPages()) {
      decoder.close();
      throw new BadScanException(
          TOO_MANY_PAGES, "The scan has more pages than the " + limits.maxPages() + " we read.");
    }
    return decoder;
  }
}
