package io.glyphstream.vision.scan;

import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDF documents as scanners make them: a picture a page, at 300 dpi. */
public final class SamplePdfs {

  private static final float POINTS_PER_PIXEL = 72f / 300;

  private SamplePdfs() {}

  /** Something done to a document that throws as PDFBox does. */
  interface Drawing {
    void on(PDDocument document) throws IOException;
  }

  /** A document of one page a picture, each packed without loss. */
  public static byte[] of(BufferedImage... pictures) {
    return document(
        document -> {
          for (BufferedImage picture : pictures) {
            addPage(document, LosslessFactory.createFromImage(document, picture));
          }
        });
  }

  /** A document that is drawn by hand. */
  static byte[] document(Drawing drawing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      drawing.on(document);
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A page that shows a picture pixel by pixel. */
  static void addPage(PDDocument document, PDImageXObject picture) throws IOException {
    float width = picture.getWidth() * POINTS_PER_PIXEL;
    float height = picture.getHeight() * POINTS_PER_PIXEL;
    addPage(document, picture, width, height);
  }

  /** A page of a size in points, filled by a picture. */
  static void addPage(PDDocument document, PDImageXObject picture, float width, float height)
      throws IOException {
    // A hundredth of a point more, or rounding down would cost the last row and column.
    PDPage page = new PDPage(new PDRectangle(width + 0.01f, height + 0.01f));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(picture, 0, 0.01f, width, height);
    }
  }

  /** A document whose one page of the gradient's size shows bytes packed elsewhere. */
  static byte[] ofPacked(COSName filter, byte[] packed, int width, int height, int bits) {
    return ofPacked(filter, packed, width, height, bits, new COSDictionary());
  }

  /** As above, with parameters for the filter. */
  static byte[] ofPacked(
      COSName filter, byte[] packed, int width, int height, int bits, COSDictionary parameters) {
    return document(
        document -> {
          PDStream stream = new PDStream(document);
          COSStream picture = stream.getCOSObject();
          picture.setItem(COSName.TYPE, COSName.XOBJECT);
          picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
          picture.setInt(COSName.WIDTH, width);
          picture.setInt(COSName.HEIGHT, height);
          picture.setInt(COSName.BITS_PER_COMPONENT, bits);
          picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
          try (var raw = picture.createRawOutputStream()) {
            raw.write(packed);
          }
          picture.setItem(COSName.FILTER, filter);
          picture.setItem(COSName.DECODE_PARMS, parameters);
          PDImageXObject image = new PDImageXObject(stream, null);
          float pageWidth = SampleScans.WIDTH * POINTS_PER_PIXEL;
          addPage(document, image, pageWidth, SampleScans.HEIGHT * POINTS_PER_PIXEL);
        });
  }

  /** The bilevel picture in JBIG2. */
  static byte[] jbig2() {
    return ofPacked(COSName.JBIG2_DECODE, Jbig2Samples.bilevel(), 64, 48, 1);
  }

  /** The gradient in JPEG 2000, lossless. */
  static byte[] jpeg2000() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      ImageWriter writer = new J2KImageWriterSpi().createWriterInstance();
      writer.setOutput(output);
      writer.write(SampleScans.gradient());
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ofPacked(COSName.JPX_DECODE, bytes.toByteArray(), 64, 48, 8);
  }
}
