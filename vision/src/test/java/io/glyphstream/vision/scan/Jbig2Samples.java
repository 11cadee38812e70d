package io.glyphstream.vision.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/**
 * JBIG2 streams written by hand as PDF embeds them: a page, and one generic region coded by MMR,
 * which is the code of group 4 fax (ITU-T T.88, sections 6.2.6 and 7.4.6).
 */
final class Jbig2Samples {

  private static final int PAGE_INFORMATION = 48;
  private static final int IMMEDIATE_GENERIC_REGION = 38;
  private static final byte MMR = 1;

  private Jbig2Samples() {}

  /** {@link SampleScans#bilevel()}. */
  static byte[] bilevel() {
    return picture(SampleScans.WIDTH, SampleScans.HEIGHT, fax());
  }

  /** A picture that claims a size. */
  static byte[] picture(int width, int height, byte[] fax) {
    ByteBuffer bytes = ByteBuffer.allocate(200 + fax.length);
    segment(bytes, 0, PAGE_INFORMATION, 19);
    bytes.putInt(width).putInt(height).putInt(0).putInt(0).put((byte) 0).putShort((short) 0);
    segment(bytes, 1, IMMEDIATE_GENERIC_REGION, 18 + fax.length);
    bytes.putInt(width).putInt(height).putInt(0).putInt(0).put((byte) 0);
    bytes.put(MMR).put(fax);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static void segment(ByteBuffer bytes, int number, int type, int dataBytes) {
    bytes.putInt(number).put((byte) type).put((byte) 0).put((byte) 1).putInt(dataBytes);
  }

  /** Group 4 as PDFBox packs it. */
  private static byte[] fax() {
    try (PDDocument document = new PDDocument()) {
      COSStream packed =
          CCITTFactory.createFromImage(document, SampleScans.bilevel()).getCOSObject();
      return packed.createRawInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
