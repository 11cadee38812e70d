package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.TOO_LONG_SIDE;
import static io.glyphstream.contracts.outcome.RejectionReason.TOO_MANY_PIXELS;

/**
 * The most pixels an image may have, and how often it may be gone over; asked before anything is
 * allocated.
 *
 * @param maxPixels width times height, px
 * @param maxSide of a page, px; pictures and masks on a page may be longer
 * @param maxJpegScans scans of a JPEG picture, each of which may change every pixel
 */
record PixelLimit(long maxPixels, int maxSide, int maxJpegScans) {

  /**
   * The size as an {@code int} pair, if it is within the limit.
   *
   * @param what names the image in the rejection, for example {@code "A mask"}
   * @param width px as a header claims, whatever its sign and size
   * @param height px as a header claims, whatever its sign and size
   */
  PixelSize check(String what, long width, long height) throws BadScanException {
    String claim = what + " claims " + width + " x " + height + " pixels";
    if (width < 1 || height < 1) {
      throw BadScanException.unreadable(claim + ".");
    }
    if (width > maxPixels / height) {
      throw new BadScanException(
          TOO_MANY_PIXELS, claim + "; at most " + maxPixels + " in all are read.");
    }
    return new PixelSize((int) width, (int) height);
  }

  /** As {@link #check}, and neither side of the page may be too long. */
  PixelSize checkPage(String page, long width, long height) throws BadScanException {
    PixelSize size = check(page, width, height);
    if (Math.max(width, height) > maxSide) {
      throw new BadScanException(
          TOO_LONG_SIDE,
          page
              + " claims "
              + width
              + " x "
              + height
              + " pixels; no side may be longer than "
              + maxSide
              + " (glyphstream.ingest.limits.max-side).");
    }
    return size;
  }
}
