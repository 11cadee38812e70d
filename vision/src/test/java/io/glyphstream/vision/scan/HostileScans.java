package io.glyphstream.vision.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glyphstream.contracts.outcome.RejectionReason;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Scans that must be rejected by a reader with the default limits, made as needed; and, for tests
 * that send each of them somewhere, {@link #all()} with the reason each must be rejected for.
 */
public final class HostileScans {

  /** Each side of a picture that no machine should try to hold, px. */
  static final int ENORMOUS = 60_000;

  private static final int PNG_WIDTH_AT = 16;
  private static final int BMP_WIDTH_AT = 18;

  private HostileScans() {}

  /**
   * One of them.
   *
   * @param name for test reports, unique
   * @param scan the file's bytes
   * @param expected why it must be rejected
   */
  public record Hostile(String name, byte[] scan, RejectionReason expected) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** Every kind, a file of a few hundred kilobytes at most each. */
  public static List<Hostile> all() {
    return List.of(
        new Hostile("empty", empty(), RejectionReason.EMPTY),
        new Hostile("plainText", plainText(), RejectionReason.UNSUPPORTED_FORMAT),
        new Hostile("damagedPng", damagedPng(), RejectionReason.UNREADABLE),
        new Hostile("framelessJpeg", framelessJpeg(), RejectionReason.UNREADABLE),
        new Hostile("truncatedPng", truncatedPng(), RejectionReason.TRUNCATED),
        new Hostile("truncatedJpeg", truncatedJpeg(), RejectionReason.TRUNCATED),
        new Hostile("truncatedBmp", truncatedBmp(), RejectionReason.TRUNCATED),
        new Hostile("truncatedTiff", truncatedTiff(), RejectionReason.TRUNCATED),
        new Hostile("truncatedWebp", truncatedWebp(), RejectionReason.TRUNCATED),
        new Hostile("truncatedPdf", truncatedPdf(), RejectionReason.TRUNCATED),
        new Hostile("enormousPng", enormousPng(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("enormousJpeg", enormousJpeg(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("enormousBmp", enormousBmp(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("enormousTiff", enormousTiff(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("enormousTiffTile", enormousTiffTile(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("enormousJpegInTiff", enormousJpegInTiff(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("manySamples", manySamples(), RejectionReason.UNREADABLE),
        new Hostile("enormousWebp", enormousWebp(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("tooLongPng", tooLongPage(), RejectionReason.TOO_LONG_SIDE),
        new Hostile("jpegScans", jpegOfManyScans(5000), RejectionReason.TOO_COMPLEX),
        new Hostile("tooManyPages", tooManyPages(), RejectionReason.TOO_MANY_PAGES),
        new Hostile("encryptedPdf", HostilePdfs.encrypted(), RejectionReason.ENCRYPTED),
        new Hostile("pagelessPdf", HostilePdfs.pageless(), RejectionReason.UNREADABLE),
        new Hostile("pdfPage", HostilePdfs.enormousPage(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("pdfPicture", HostilePdfs.enormousPicture(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("pdfMask", HostilePdfs.enormousMask(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("pdfJpeg", HostilePdfs.enormousJpeg(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("pdfJpeg2000", HostilePdfs.enormousJpeg2000(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("pdfJbig2", HostilePdfs.enormousJbig2(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("pdfFax", HostilePdfs.enormousFax(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("pdfContentBomb", HostilePdfs.contentBomb(), RejectionReason.TOO_MANY_BYTES),
        new Hostile("pdfPictureBomb", HostilePdfs.pictureBomb(), RejectionReason.TOO_MANY_BYTES),
        new Hostile("pdfBombInBomb", HostilePdfs.bombInBomb(), RejectionReason.TOO_MANY_BYTES),
        new Hostile("pdfNestedGroups", HostilePdfs.nestedGroups(), RejectionReason.TOO_MANY_PIXELS),
        new Hostile("pdfTooLong", HostilePdfs.tooLongPage(), RejectionReason.TOO_LONG_SIDE),
        new Hostile("pdfFunction", CostlyPdfs.enormousFunction(), RejectionReason.TOO_COMPLEX),
        new Hostile("pdfEndlessForm", CostlyPdfs.endlessForm(), RejectionReason.TOO_COMPLEX),
        new Hostile("pdfClipPath", CostlyPdfs.clip(3_000), RejectionReason.TOO_COMPLEX),
        new Hostile(
            "pdfForCertificates",
            HostilePdfs.encryptedForCertificates(),
            RejectionReason.ENCRYPTED),
        new Hostile("pdfHalfPicture", HostilePdfs.halfPicture(), RejectionReason.TRUNCATED),
        new Hostile("pdfBrokenPicture", HostilePdfs.brokenPicture(), RejectionReason.UNREADABLE));
  }

  public static byte[] empty() {
    return new byte[0];
  }

  public static byte[] plainText() {
    return "BMW, RIFFs and %PDF are not enough to be a scan.".getBytes(UTF_8);
  }

  /** A scan with a number of its last bytes cut off. */
  public static byte[] cut(byte[] scan, int missingBytes) {
    return Arrays.copyOf(scan, scan.length - missingBytes);
  }

  private static byte[] half(byte[] scan) {
    return Arrays.copyOf(scan, scan.length / 2);
  }

  /** One bit of the pixels is wrong, and the checksum says so. */
  public static byte[] damagedPng() {
    byte[] scan = SampleScans.png(SampleScans.gradient());
    scan[scan.length / 2] ^= 1;
    return scan;
  }

  /** Start, comment, end. */
  public static byte[] framelessJpeg() {
    return new Packed().u16(0xFFD8).u16(0xFFFE).u16(2).u16(0xFFD9).bytes();
  }

  /** A progressive picture that tells its last detail again and again. */
  static byte[] jpegOfManyScans(int scans) {
    byte[] jpeg = SampleScans.progressiveJpeg(SampleScans.gradient());
    int first = Packed.indexOf(jpeg, 0xFF, 0xDA);
    int last = first;
    int had = 1;
    for (int at = first + 2; at < jpeg.length - 1; at++) {
      if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xDA) {
        last = at;
        had++;
      }
    }
    Packed file = new Packed().add(Arrays.copyOf(jpeg, jpeg.length - 2));
    for (int i = had; i < scans; i++) {
      file.add(Arrays.copyOfRange(jpeg, last, jpeg.length - 2));
    }
    return file.u16(0xFFD9).bytes();
  }

  /** A blank page with a side longer than OpenCV turns. */
  public static byte[] tooLongPage() {
    return blankPng(ScanLimits.LONGEST_SIDE + 1, 1);
  }

  public static byte[] truncatedPng() {
    return half(SampleScans.png(SampleScans.gradient()));
  }

  public static byte[] truncatedJpeg() {
    return cut(SampleScans.jpeg(SampleScans.gradient()), 20);
  }

  public static byte[] truncatedBmp() {
    return cut(SampleScans.bmp(SampleScans.bilevel()), 1);
  }

  public static byte[] truncatedTiff() {
    return half(SampleScans.tiff("LZW", SampleScans.gradient()));
  }

  public static byte[] truncatedWebp() {
    return half(SampleScans.lossyWebp());
  }

  public static byte[] truncatedPdf() {
    return half(SamplePdfs.of(SampleScans.bilevel(), SampleScans.bilevel()));
  }

  public static byte[] enormousPng() {
    byte[] png = SampleScans.png(SampleScans.gradient());
    return Packed.over(png).i32At(PNG_WIDTH_AT, ENORMOUS).i32At(PNG_WIDTH_AT + 4, ENORMOUS).bytes();
  }

  public static byte[] enormousJpeg() {
    byte[] jpeg = SampleScans.jpeg(SampleScans.gradient());
    int frame = Packed.indexOf(jpeg, 0xFF, 0xC0);
    return Packed.over(jpeg).u16At(frame + 5, ENORMOUS).u16At(frame + 7, ENORMOUS).bytes();
  }

  public static byte[] enormousBmp() {
    byte[] bmp = SampleScans.bmp(SampleScans.bilevel());
    return Packed.over(bmp)
        .littleEndian()
        .i32At(BMP_WIDTH_AT, ENORMOUS)
        .i32At(BMP_WIDTH_AT + 4, ENORMOUS)
        .bytes();
  }

  /** A canvas of the largest size, and the gradient as a frame. */
  public static byte[] enormousWebp() {
    byte[] webp = SampleScans.webp();
    return new Packed()
        .littleEndian()
        .text("RIFF")
        .i32(webp.length - 8 + 18)
        .text("WEBPVP8X")
        .i32(10)
        .i32(0)
        .u24(ENORMOUS - 1)
        .u24(ENORMOUS - 1)
        .add(Arrays.copyOfRange(webp, 12, webp.length))
        .bytes();
  }

  public static byte[] enormousTiff() {
    return TiffFiles.onePage(ENORMOUS, ENORMOUS);
  }

  public static byte[] enormousTiffTile() {
    return TiffFiles.onePage(
        64,
        48,
        TiffFiles.tag(TiffDirectory.TILE_WIDTH, ENORMOUS),
        TiffFiles.tag(TiffDirectory.TILE_HEIGHT, ENORMOUS));
  }

  /** The page says 64 x 48; the JPEG stream that is its only strip says otherwise. */
  public static byte[] enormousJpegInTiff() {
    byte[] tiff = SampleScans.tiff("JPEG", SampleScans.gradient());
    int frame = Packed.indexOf(tiff, 0xFF, 0xC0);
    return Packed.over(tiff).u16At(frame + 5, ENORMOUS).u16At(frame + 7, ENORMOUS).bytes();
  }

  /** A pixel of 60,000 colours. */
  public static byte[] manySamples() {
    return TiffFiles.onePage(64, 48, TiffFiles.tag(TiffDirectory.SAMPLES_PER_PIXEL, ENORMOUS));
  }

  /** A thousand pages of one pixel. */
  public static byte[] tooManyPages() {
    return TiffFiles.pages(1000);
  }

  /** Two pages, the second of which says that the first comes next. */
  public static byte[] circularTiff() {
    return TiffFiles.circle();
  }

  /** Reads well, but for a comment that unpacks to 64 MiB. */
  public static byte[] pngWithTextBomb() {
    byte[] png = SampleScans.png(SampleScans.gradient());
    byte[] text = Deflated.repeated(new byte[1 << 20], 64);
    byte[] chunk = new Packed().text("zTXtComment\0\0").add(text).bytes();
    int firstData = Packed.indexOf(png, 'I', 'D', 'A', 'T') - 4;
    return new Packed()
        .add(Arrays.copyOf(png, firstData))
        .i32(chunk.length - 4)
        .add(chunk)
        .i32(Packed.crc(chunk))
        .add(Arrays.copyOfRange(png, firstData, png.length))
        .bytes();
  }

  /** A blank page of so many pixels, honestly. */
  public static byte[] blankPng(int width, int height) {
    return SampleScans.png(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY));
  }
}
