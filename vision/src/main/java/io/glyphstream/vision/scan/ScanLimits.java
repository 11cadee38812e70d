package io.glyphstream.vision.scan;

import java.time.Duration;

/**
 * How much one scan may cost.
 *
 * @param maxBytes the file's size, bytes, at least 1
 * @param maxPixelsPerPage width times height, px, from 1 to what a Java array holds
 * @param maxPages pages in a file, at least 1
 * @param maxTimePerPage for decoding one page, and again for opening the file; above 0
 */
public record ScanLimits(
    long maxBytes, long maxPixelsPerPage, int maxPages, Duration maxTimePerPage) {

  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

  public ScanLimits {
    if (maxBytes < 1 || maxPages < 1) {
      throw new IllegalArgumentException(
          "no scan fits in " + maxBytes + " bytes and " + maxPages + " pages");
    }
    if (maxPixelsPerPage < 1 || maxPixelsPerPage > LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          "a page holds 1 to " + LONGEST_ARRAY + " pixels, not " + maxPixelsPerPage);
    }
    if (maxTimePerPage.isNegative() || maxTimePerPage.isZero()) {
      throw new IllegalArgumentException("a page needs time, not " + maxTimePerPage);
    }
  }

  /**
   * Limits that real scans stay far below.
   *
   * <p>64 MiB: a hundred pages of a colour office scanner. 120 megapixels: an A1 sheet at 380 dpi,
   * an A3 sheet at 600 dpi (70) or a telephone's 108; decoding one takes about 1 GB at worst
   * (16-bit colour with alpha). 500 pages: a ream. 60 s: twice what the slowest honest page
   * measured takes on one core, 35 megapixels of noise in lossless JPEG 2000 in a PDF; A4 pages at
   * 300 dpi take 0.1 to 0.5 s in other formats.
   */
  public static ScanLimits defaults() {
    return new ScanLimits(64L << 20, 120_000_000, 500, Duration.ofSeconds(60));
  }
}
