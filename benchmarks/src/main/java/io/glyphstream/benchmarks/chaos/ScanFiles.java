package io.glyphstream.benchmarks.chaos;

import io.glyphstream.benchmarks.page.PagePng;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Pages as files. */
final class ScanFiles {

  private static final float POINTS_PER_INCH = 72;
  private static final int KEY_BITS = 40;

  private ScanFiles() {}

  static byte[] png(BufferedImage page) {
    return PagePng.encode(page, SmallPage.DPI);
  }

  /** One file of all pages. */
  static byte[] tiff(List<BufferedImage> pages) {
    ByteArrayOutputStream tiff = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(tiff)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return tiff.toByteArray();
  }

  /** One file of all pages. */
  static byte[] pdf(List<BufferedImage> pages) {
    try (PDDocument document = document(pages)) {
      return save(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that asks for a password. */
  static byte[] encryptedPdf(BufferedImage page) {
    try (PDDocument document = document(List.of(page))) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "reader", new AccessPermission());
      policy.setEncryptionKeyLength(KEY_BITS);
      document.protect(policy);
      return save(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDDocument document(List<BufferedImage> pages) throws IOException {
    PDDocument document = new PDDocument();
    for (BufferedImage image : pages) {
      float width = image.getWidth() * POINTS_PER_INCH / SmallPage.DPI;
      float height = image.getHeight() * POINTS_PER_INCH / SmallPage.DPI;
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, width, height);
      }
    }
    return document;
  }

  private static byte[] save(PDDocument document) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    document.save(pdf);
    return pdf.toByteArray();
  }
}
