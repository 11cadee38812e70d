package io.glyphstream.vision.scan;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much one scan may cost.
 *
 * @param maxBytes the file's size, bytes, from 1 to what a Java array holds
 * @param maxPixelsPerPage width times height, px, from 1 to what a Java array holds
 * @param maxSide the longer side of a page, px, from 1 to {@link #LONGEST_SIDE}
 * @param maxPages pages in a file, at least 1
 * @param maxJpegScans how often a JPEG picture may go over its pixels, at least 1
 * @param maxTimePerPage for decoding and segmenting one page, and again for opening the file; above
 *     0. Like the next one, kept where the process that reads can be ended
 * @param maxTimePerDocument for all pages of a file together; above 0
 * @param pdf what drawing one page of a PDF document may cost
 */
public record ScanLimits(
    long maxBytes,
    long maxPixelsPerPage,
    int maxSide,
    int maxPages,
    int maxJpegScans,
    Duration maxTimePerPage,
    Duration maxTimePerDocument,
    PdfLimits pdf)
    implements Serializable {

  /** What OpenCV can turn and bend (its {@code remap} takes sides below {@code SHRT_MAX}), px. */
  public static final int LONGEST_SIDE = 32_766;

  /** libjpeg's own script for progressive colour has ten. */
  private static final int DEFAULT_JPEG_SCANS = 100;

  private static final Duration DEFAULT_TIME_PER_DOCUMENT = Duration.ofMinutes(10);
  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

  public ScanLimits {
    if (maxBytes < 1 || maxBytes > LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          "a file holds 1 to " + LONGEST_ARRAY + " bytes, not " + maxBytes);
    }
    if (maxPages < 1) {
      throw new IllegalArgumentException("a file has pages, not " + maxPages);
    }
    if (maxPixelsPerPage < 1 || maxPixelsPerPage > LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          "a page holds 1 to " + LONGEST_ARRAY + " pixels, not " + maxPixelsPerPage);
    }
    if (maxSide < 1 || maxSide > LONGEST_SIDE) {
      throw new IllegalArgumentException(
          "a side has 1 to " + LONGEST_SIDE + " pixels, not " + maxSide);
    }
    if (maxJpegScans < 1) {
      throw new IllegalArgumentException("a JPEG picture has scans, not " + maxJpegScans);
    }
    requireTime("page", maxTimePerPage);
    requireTime("document", maxTimePerDocument);
  }

  private static void requireTime(String what, Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("a " + what + " needs time, not " + time);
    }
  }

  /** Limits of which the others are the defaults. */
  public ScanLimits(long maxBytes, long maxPixelsPerPage, int maxPages, Duration maxTimePerPage) {
    this(
        maxBytes,
        maxPixelsPerPage,
        LONGEST_SIDE,
        maxPages,
        DEFAULT_JPEG_SCANS,
        maxTimePerPage,
        DEFAULT_TIME_PER_DOCUMENT,
        PdfLimits.defaults());
  }

  /** The same for documents that are short in pages and in time. */
  public ScanLimits shortened(int pages, Duration timePerDocument) {
    return new ScanLimits(
        maxBytes,
        maxPixelsPerPage,
        maxSide,
        Math.min(pages, maxPages),
        maxJpegScans,
        maxTimePerPage,
        timePerDocument.compareTo(maxTimePerDocument) < 0 ? timePerDocument : maxTimePerDocument,
        pdf);
  }

  /** What an image's size is held against. */
  PixelLimit pixels() {
    return new PixelLimit(maxPixelsPerPage, maxSide, maxJpegScans);
  }

  /**
   * Limits that real scans stay far below.
   *
   * <p>64 MiB: a hundred pages of a colour office scanner. 120 megapixels: an A1 sheet at 380 dpi,
   * an A3 sheet at 600 dpi (70) or a telephone's 108; decoding one takes about 1 GB at worst
   * (16-bit colour with alpha). 500 pages: a ream. 45 s a page: half as much again as the slowest
   * honest page measured takes on one core, 35 megapixels of noise in lossless JPEG 2000 in a PDF;
   * A4 pages at 300 dpi take 0.1 to 0.5 s in other formats. 10 minutes a document: a ream of pages
   * that take a second each.
   */
  public static ScanLimits defaults() {
    return new ScanLimits(64L << 20, 120_000_000, 500, Duration.ofSeconds(45));
  }
}
