package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.TOO_MANY_PIXELS;

/**
 * The most pixels an image may have; asked before anything is allocated.
 *
 * @param maxPixels width times height, px
 */
record PixelLimit(long maxPixels) {

  /**
   * The size as an {@code int} pair, if it is within the limit.
   *
   * @param what names the image in the rejection, for example {@code "Page 1"}
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
}
