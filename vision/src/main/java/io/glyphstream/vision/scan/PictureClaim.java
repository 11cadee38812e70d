package io.glyphstream.vision.scan;

import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What a PDF document says about a picture, true or not.
 *
 * @param width px, not below 0
 * @param height px, not below 0
 * @param bits of a sample, at least 1
 * @param components of a pixel, at least 1
 */
record PictureClaim(long width, long height, int bits, int components) {

  /** A picture may lack a few of its last bytes: some writers count wrong, and none shows. */
  private static final double COMPLETE = 0.99;

  /**
   * The claim in a stream's dictionary, if it has a width: pictures within a page's instructions
   * have no subtype.
   */
  static Optional<PictureClaim> in(COSDictionary stream) {
    int width = stream.getInt(COSName.WIDTH, COSName.W, -1);
    int height = stream.getInt(COSName.HEIGHT, COSName.H, -1);
    if (width < 0 || height < 0) {
      return Optional.empty();
    }
    int bits = Math.max(1, stream.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 1));
    COSBase colours = stream.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    return Optional.of(new PictureClaim(width, height, bits, components(colours)));
  }

  /** At least so many; palettes and what we don't know have one. */
  private static int components(COSBase colours) {
    COSBase kind = colours instanceof COSArray array ? array.getObject(0) : colours;
    return switch (kind instanceof COSName name ? name.getName() : "") {
      case "DeviceRGB", "RGB", "CalRGB", "Lab" -> 3;
      case "DeviceCMYK", "CMYK" -> 4;
      case "ICCBased" -> profileComponents((COSArray) colours);
      default -> 1;
    };
  }

  private static int profileComponents(COSArray colours) {
    return colours.size() > 1 && colours.getObject(1) instanceof COSStream profile
        ? Math.max(1, profile.getInt(COSName.N, 1))
        : 1;
  }

  long pixels() {
    return width * height;
  }

  /** Whether so many unpacked bytes are the picture, and not just its beginning. */
  boolean isMetBy(long unpackedBytes) {
    double rowBytes = (double) width * bits * components / 8;
    return unpackedBytes >= COMPLETE * rowBytes * height;
  }
}
