package io.glyphstream.vision.scan;

import static io.glyphstream.vision.scan.Reading.assertPixels;
import static io.glyphstream.vision.scan.Reading.onlyPage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;

class PdfTest {

  @Test
  void picturesAreRenderedPixelByPixel() {
    BufferedImage colour =
        SampleScans.painted(64, 48, BufferedImage.TYPE_3BYTE_BGR, SampleScans::gradientAt);

    List<PageImage> pages = Reading.pages(SamplePdfs.of(colour, SampleScans.bilevel()));

    assertEquals(2, pages.size());
    assertPixels(SampleScans::gradientAt, 1, pages.get(0));
    assertPixels(SampleScans::bilevelAt, 0, pages.get(1));
    assertEquals(300, pages.get(0).dpi());
  }

  @Test
  void greyKeepsItsValues() {
    byte[] packed = Deflated.of(onlyPage(SampleScans.png(SampleScans.gradient())).grey());

    byte[] scan = SamplePdfs.ofPacked(COSName.FLATE_DECODE, packed, 64, 48, 8);

    assertPixels(SampleScans::gradientAt, 0, onlyPage(scan));
  }

  @Test
  void jpegPicturesAreRendered() {
    byte[] scan =
        SamplePdfs.document(
            document ->
                SamplePdfs.addPage(
                    document,
                    JPEGFactory.createFromImage(document, SampleScans.gradient(), 0.97f)));

    assertPixels(SampleScans::gradientAt, 6, onlyPage(scan));
  }

  @Test
  void faxPicturesAreRendered() {
    byte[] scan =
        SamplePdfs.document(
            document ->
                SamplePdfs.addPage(
                    document, CCITTFactory.createFromImage(document, SampleScans.bilevel())));

    assertPixels(SampleScans::bilevelAt, 0, onlyPage(scan));
  }

  @Test
  void jbig2PicturesAreRendered() {
    byte[] scan = SamplePdfs.jbig2();

    assertPixels(SampleScans::bilevelAt, 0, onlyPage(scan));
  }

  @Test
  void jpeg2000PicturesAreRendered() {
    byte[] scan = SamplePdfs.jpeg2000();

    assertPixels(SampleScans::gradientAt, 2, onlyPage(scan));
  }

  @Test
  void textWithoutEmbeddedFontsIsRendered() {
    byte[] scan = SamplePdfs.document(PdfTest::addTextPage);

    PageImage page = onlyPage(scan);

    assertEquals(2550, page.width());
    assertTrue(black(page) > 1000, "ink: " + black(page));
  }

  private static void addTextPage(PDDocument document) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
      content.newLineAtOffset(72, 700);
      content.showText("Glyphstream");
      content.endText();
    }
  }

  private static int black(PageImage page) {
    int black = 0;
    for (byte grey : page.grey()) {
      black += grey == 0 ? 1 : 0;
    }
    return black;
  }
}
