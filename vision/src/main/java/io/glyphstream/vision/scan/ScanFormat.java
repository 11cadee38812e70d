package io.glyphstream.vision.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file formats we read, each recognised by its first bytes. */
public enum ScanFormat {
  PNG("image/png"),
  JPEG("image/jpeg", "image/jpg", "image/pjpeg"),
  TIFF("image/tiff", "image/tif"),
  PDF("application/pdf", "application/x-pdf"),
  WEBP("image/webp"),
  BMP("image/bmp", "image/x-bmp", "image/x-ms-bmp");

  private static final int PDF_PREAMBLE_BYTES = 1024;
  private static final List<Integer> BMP_HEADER_BYTES = List.of(12, 40, 52, 56, 64, 108, 124);

  /** Little- and big-endian, each with 32-bit offsets or, in BigTIFF, 64-bit ones. */
  private static final List<String> TIFF_STARTS = List.of("II*\0", "MM\0*", "II+\0", "MM\0+");

  private final List<String> mediaTypes;

  ScanFormat(String... mediaTypes) {
    this.mediaTypes = List.of(mediaTypes);
  }

  /** The registered media type, for example {@code image/png}. */
  public String mediaType() {
    return mediaTypes.get(0);
  }

  /** Whether the media type, lower case and without parameters, is one of this format's names. */
  boolean isNamedBy(String essence) {
    return mediaTypes.contains(essence);
  }

  /** The format that a media type names; parameters such as {@code ;charset=} are ignored. */
  public static Optional<ScanFormat> ofMediaType(String mediaType) {
    String essence = essence(mediaType);
    return Arrays.stream(values()).filter(format -> format.isNamedBy(essence)).findFirst();
  }

  /** The media type in lower case without parameters. */
  static String essence(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The format whose signature the bytes begin with; a PDF's may follow up to 1 KiB of others. */
  public static Optional<ScanFormat> ofBytes(byte[] scan) {
    String head = new String(scan, 0, Math.min(scan.length, PDF_PREAMBLE_BYTES), ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (head.startsWith("\u00ff\u00d8")) {
      return Optional.of(JPEG);
    }
    if (TIFF_STARTS.stream().anyMatch(head::startsWith)) {
      return Optional.of(TIFF);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    if (isBmp(head)) {
      return Optional.of(BMP);
    }
    return head.contains("%PDF-") ? Optional.of(PDF) : Optional.empty();
  }

  /** "BM" alone also begins words, so the length of the second header must be a known one. */
  private static boolean isBmp(String head) {
    return head.startsWith("BM")
        && head.length() > 17
        && head.startsWith("\0\0", 16)
        && BMP_HEADER_BYTES.contains((int) head.charAt(14));
  }
}
