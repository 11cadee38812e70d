package io.glyphstream.vision.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;

/** What is said of a file in none of the formats we read, so that its owner can make it one. */
final class UnknownFormat {

  /** A picture that begins further behind is part of a document, or of one that is damaged. */
  private static final int LOOKED_AT_BYTES = 64;

  /** Brands of the ISO base media files (ISO/IEC 14496-12) that hold pictures. */
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

  private UnknownFormat() {}

  static String describe(byte[] scan) {
    String head = new String(scan, 0, Math.min(scan.length, LOOKED_AT_BYTES), ISO_8859_1);
    int jpeg = head.indexOf("\u00ff\u00d8\u00ff");
    if (hasBrand(head, HEIC_BRANDS)) {
      return "The file is an iPhone photograph (HEIC): convert it to JPEG.";
    }
    if (hasBrand(head, AVIF_BRANDS)) {
      return "The file is an AVIF picture: convert it to JPEG.";
    }
    if (jpeg > 0) {
      return "The file does not begin with its JPEG picture, but with " + jpeg + " other bytes.";
    }
    return "The " + scan.length + " bytes are no PNG, JPEG, TIFF, PDF, WebP or BMP file.";
  }

  private static boolean hasBrand(String head, Set<String> brands) {
    return head.startsWith("ftyp", 4)
        && head.length() >= 12
        && brands.contains(head.substring(8, 12));
  }
}
