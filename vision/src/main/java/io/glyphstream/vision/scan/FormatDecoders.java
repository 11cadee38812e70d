package io.glyphstream.vision.scan;

import java.io.IOException;

/** The decoder of each format: in pure Java, or the JDK's own. */
final class FormatDecoders {

  private FormatDecoders() {}

  /**
   * Opens a scan: reads headers, no pixels.
   *
   * @param format as recognised by the bytes
   * @throws IOException if the scan as a whole is at fault
   */
  static PageDecoder open(ScanFormat format, byte[] scan, ScanLimits limits) throws IOException {
    PixelLimit limit = limits.pixels();
    return switch (format) {
      case PNG -> png(PngFile.read(scan, limit), limit);
      case JPEG -> JpegDecoder.open(scan, limit);
      case BMP -> picture(format, scan, BmpHeader.read(scan, limit), limit);
      case WEBP -> picture(format, scan, WebpHeader.read(scan, limit), limit);
      case TIFF -> TiffDecoder.open(scan, limits);
      case PDF -> PdfDecoder.open(scan, limits);
    };
  }

  private static PageDecoder png(PngFile file, PixelLimit limit) throws BadScanException {
    return picture(ScanFormat.PNG, file.pixelsOnly(), file.header(), limit);
  }

  private static PageDecoder picture(
      ScanFormat format, byte[] bytes, PageHeader header, PixelLimit limit) {
    return new ImageDecoder(format, bytes, header, limit);
  }
}
