package io.glyphstream.vision.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDF documents that must be rejected by a reader with the default limits, made as needed. */
public final class HostilePdfs {

  private static final int ENORMOUS = HostileScans.ENORMOUS;
  private static final int MEBI = 1 << 20;

  private HostilePdfs() {}

  /** Opens with a password only. */
  public static byte[] encrypted() {
    return SamplePdfs.document(
        document -> {
          SamplePdfs.addPage(
              document, LosslessFactory.createFromImage(document, SampleScans.bilevel()));
          document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
  }

  public static byte[] pageless() {
    return SamplePdfs.document(document -> {});
  }

  /** A sheet of five metres each way. */
  public static byte[] enormousPage() {
    return SamplePdfs.document(
        document -> document.addPage(new PDPage(new PDRectangle(14_400, 14_400))));
  }

  /** A strip of 40,000 x 42 px at 300 dpi. */
  public static byte[] tooLongPage() {
    return SamplePdfs.document(
        document -> document.addPage(new PDPage(new PDRectangle(9_600, 10))));
  }

  /** Opens with the private key of one who was meant to read it. */
  static byte[] encryptedForCertificates() {
    String text = new String(PdfText.page("", ""), ISO_8859_1);
    return text.replace(
            "trailer<<",
            "trailer<</ID[(a)(a)]/Encrypt<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 2"
                + "/Length 128/Recipients[(A)]>>")
        .getBytes(ISO_8859_1);
  }

  public static byte[] enormousPicture() {
    byte[] packed = Deflated.of(new byte[100]);
    return SamplePdfs.ofPacked(COSName.FLATE_DECODE, packed, ENORMOUS, ENORMOUS, 1);
  }

  /** A picture 1 px high with a mask 1 px wide: each is small, both together are not. */
  public static byte[] enormousMask() {
    return SamplePdfs.document(
        document -> {
          PDImageXObject wide = blank(document, ENORMOUS, 1);
          PDImageXObject high = blank(document, 1, ENORMOUS);
          wide.getCOSObject().setItem(COSName.SMASK, high);
          SamplePdfs.addPage(document, wide, 100, 100);
        });
  }

  private static PDImageXObject blank(PDDocument document, int width, int height)
      throws IOException {
    return LosslessFactory.createFromImage(document, SampleScans.grey(width, height, (x, y) -> 0));
  }

  /** The document says 64 x 48; the JPEG stream says otherwise. So do the next three. */
  public static byte[] enormousJpeg() {
    return SamplePdfs.ofPacked(COSName.DCT_DECODE, HostileScans.enormousJpeg(), 64, 48, 8);
  }

  public static byte[] enormousJpeg2000() {
    byte[] codestream =
        new Packed()
            .u16(0xFF4F)
            .u16(0xFF51)
            .u16(41)
            .u16(0)
            .i32(ENORMOUS)
            .i32(ENORMOUS)
            .i32(0)
            .i32(0)
            .i32(ENORMOUS)
            .i32(ENORMOUS)
            .i32(0)
            .i32(0)
            .u16(1)
            .u24(0x070101)
            .u16(0xFFD9)
            .bytes();
    return SamplePdfs.ofPacked(COSName.JPX_DECODE, codestream, 64, 48, 8);
  }

  public static byte[] enormousJbig2() {
    byte[] packed = Jbig2Samples.picture(ENORMOUS, ENORMOUS, new byte[10]);
    return SamplePdfs.ofPacked(COSName.JBIG2_DECODE, packed, 64, 48, 1);
  }

  public static byte[] enormousFax() {
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.COLUMNS, 100 * ENORMOUS);
    parameters.setInt(COSName.K, -1);
    return SamplePdfs.ofPacked(COSName.CCITTFAX_DECODE, new byte[10], 64, 48, 1, parameters);
  }

  /** 128 MiB of drawing instructions in 128 KiB. */
  public static byte[] contentBomb() {
    byte[] operands = "0 ".repeat(MEBI / 2).getBytes(ISO_8859_1);
    return packedContent(COSName.FLATE_DECODE, Deflated.repeated(operands, 128));
  }

  /** The same, packed another way once more. */
  public static byte[] bombInBomb() {
    COSArray filters = new COSArray();
    filters.add(COSName.ASCII_HEX_DECODE);
    filters.add(COSName.FLATE_DECODE);
    StringBuilder hex = new StringBuilder();
    for (byte value : Deflated.repeated(new byte[MEBI], 128)) {
      hex.append("%02x".formatted(value & 0xFF));
    }
    return packedContent(filters, hex.toString().getBytes(ISO_8859_1));
  }

  private static byte[] packedContent(COSBase filters, byte[] packed) {
    return SamplePdfs.document(
        document -> {
          PDPage page = new PDPage();
          document.addPage(page);
          PDStream content = new PDStream(document);
          try (OutputStream raw = content.getCOSObject().createRawOutputStream()) {
            raw.write(packed);
          }
          content.getCOSObject().setItem(COSName.FILTER, filters);
          page.setContents(content);
        });
  }

  /** A picture of 64 x 48 that unpacks to 32 MiB. */
  public static byte[] pictureBomb() {
    byte[] packed = Deflated.repeated(new byte[MEBI], 32);
    return SamplePdfs.ofPacked(COSName.FLATE_DECODE, packed, 64, 48, 8);
  }

  /** A colour picture of which half the rows are there; PDFBox alone would leave the rest black. */
  public static byte[] halfPicture() {
    return SamplePdfs.document(
        document -> {
          BufferedImage picture =
              SampleScans.painted(64, 48, BufferedImage.TYPE_3BYTE_BGR, SampleScans::gradientAt);
          PDImageXObject half = LosslessFactory.createFromImage(document, picture);
          half.setHeight(96);
          SamplePdfs.addPage(document, half, 100, 100);
        });
  }

  /** A picture whose bytes are no JPEG; PDFBox alone would leave its place blank. */
  public static byte[] brokenPicture() {
    byte[] packed = HostileScans.framelessJpeg();
    return SamplePdfs.ofPacked(COSName.DCT_DECODE, packed, 64, 48, 8);
  }

  /** Forty transparent layers within each other, each as large as the page. */
  public static byte[] nestedGroups() {
    return nested(40, "/Inner Do", true);
  }

  /** Thirty forms, each of which draws the next one twice: a thousand million drawings. */
  public static byte[] endlessDrawing() {
    return nested(30, "/Inner Do /Inner Do", false);
  }

  private static byte[] nested(int depth, String drawing, boolean transparent) {
    return SamplePdfs.document(
        document -> {
          PDPage page = new PDPage(PDRectangle.A4);
          document.addPage(page);
          PDFormXObject inner = form(document, "0 0 10 10 re f", transparent);
          for (int i = 0; i < depth; i++) {
            PDFormXObject outer = form(document, drawing, transparent);
            outer.setResources(resources(inner));
            inner = outer;
          }
          page.setResources(resources(inner));
          page.setContents(content(document, "/Inner Do"));
        });
  }

  private static PDResources resources(PDFormXObject inner) {
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("Inner"), inner);
    return resources;
  }

  private static PDFormXObject form(PDDocument document, String drawing, boolean transparent)
      throws IOException {
    PDFormXObject form = new PDFormXObject(content(document, drawing));
    form.setBBox(PDRectangle.A4);
    if (transparent) {
      COSDictionary group = new PDTransparencyGroupAttributes().getCOSObject();
      form.getCOSObject().setItem(COSName.GROUP, group);
    }
    return form;
  }

  private static PDStream content(PDDocument document, String drawing) throws IOException {
    PDStream content = new PDStream(document);
    COSStream stream = content.getCOSObject();
    try (OutputStream bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
      bytes.write(drawing.getBytes(ISO_8859_1));
    }
    return content;
  }

  /** The page tree says how many pages it has; it need not be true. */
  public static byte[] promisingPages(int promised) {
    return SamplePdfs.document(
        document -> {
          SamplePdfs.addPage(
              document, LosslessFactory.createFromImage(document, SampleScans.bilevel()));
          document.getPages().getCOSObject().setInt(COSName.COUNT, promised);
        });
  }
}
