package io.glyphstream.vision.scan;

/**
 * What a look at a scan's header tells, no pixel decoded.
 *
 * @param format as recognised by the bytes
 * @param pageCount at least 1
 * @param width of the first page whose header is sound, px, as it will be read
 * @param height of the first page whose header is sound, px, as it will be read
 */
public record ScanHeader(ScanFormat format, int pageCount, int width, int height) {

  public ScanHeader {
    if (pageCount < 1 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "not a scan: " + pageCount + " pages, " + width + " x " + height + " px");
    }
  }
}
