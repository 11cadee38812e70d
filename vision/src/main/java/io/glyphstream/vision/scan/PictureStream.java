package io.glyphstream.vision.scan;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What is checked of a PDF picture's packed bytes before they are decoded: they state a size of
 * their own, which the decoder allocates whatever the document says.
 */
interface PictureStream {

  /** Of filters that don't decode pictures. */
  PictureStream NONE = (bytes, stream, parameters, limit) -> {};

  /** The default number of columns of a fax picture (ISO 32000-1, table 11). */
  int FAX_COLUMNS = 1728;

  /**
   * Checks the size.
   *
   * @param bytes the packed picture
   * @param stream the stream's dictionary
   * @param parameters of the filter
   * @throws IOException if the picture is too large or its header can't be read
   */
  void check(byte[] bytes, COSDictionary stream, COSDictionary parameters, PixelLimit limit)
      throws IOException;

  /** The check for the filter of that name. */
  static PictureStream of(COSName filter) {
    return switch (filter.getName()) {
      case "DCTDecode", "DCT" -> PictureStream::checkJpeg;
      case "JPXDecode" -> PictureStream::checkJpeg2000;
      case "JBIG2Decode" -> PictureStream::checkJbig2;
      case "CCITTFaxDecode", "CCF" -> PictureStream::checkFax;
      default -> NONE;
    };
  }

  private static void checkJpeg(
      byte[] bytes, COSDictionary stream, COSDictionary parameters, PixelLimit limit)
      throws IOException {
    PageHeader header = JpegHeader.ofStream(HeaderBytes.bigEndian(bytes), limit);
    limit.check("A JPEG picture", header.width(), header.height());
  }

  private static void checkJpeg2000(
      byte[] bytes, COSDictionary stream, COSDictionary parameters, PixelLimit limit)
      throws IOException {
    Jpeg2000Header.check(HeaderBytes.bigEndian(bytes), limit);
  }

  private static void checkJbig2(
      byte[] bytes, COSDictionary stream, COSDictionary parameters, PixelLimit limit)
      throws IOException {
    COSStream globals = parameters.getCOSStream(COSName.JBIG2_GLOBALS);
    if (globals != null) {
      try (InputStream shared = globals.createInputStream()) {
        Jbig2Segments.check(HeaderBytes.bigEndian(shared.readAllBytes()), limit);
      }
    }
    Jbig2Segments.check(HeaderBytes.bigEndian(bytes), limit);
  }

  private static void checkFax(
      byte[] bytes, COSDictionary stream, COSDictionary parameters, PixelLimit limit)
      throws IOException {
    int stated = stream.getInt(COSName.HEIGHT, COSName.H, 0);
    int rows = Math.max(stated, parameters.getInt(COSName.ROWS, 0));
    limit.check("A fax picture", parameters.getInt(COSName.COLUMNS, FAX_COLUMNS), rows);
  }
}
