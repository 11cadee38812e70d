package io.glyphstream.vision.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/** Lays grey pages out as a BigTIFF file: pixels, then the directory, page after page. */
final class BigTiffFile {

  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int LONG8 = 16;
  private static final int PHOTOMETRIC = 262;
  private static final int ROWS_PER_STRIP = 278;
  private static final int ENTRIES = 9;
  private static final int DIRECTORY_BYTES = 8 + ENTRIES * 20 + 8;

  private BigTiffFile() {}

  /**
   * A file.
   *
   * @param file in the byte order wanted, with its mark written
   */
  static byte[] of(Packed file, List<BufferedImage> pages) {
    file.u16(43).u16(8).u16(0);
    file.i64(16L + bytes(pages.get(0)).length);
    for (int i = 0; i < pages.size(); i++) {
      boolean isLast = i == pages.size() - 1;
      page(file, pages.get(i), isLast ? -1 : bytes(pages.get(i + 1)).length);
    }
    return file.bytes();
  }

  private static void page(Packed file, BufferedImage page, int nextBytes) {
    int pixelsAt = file.length();
    byte[] pixels = bytes(page);
    file.add(pixels).i64(ENTRIES);
    entry(file, TiffDirectory.WIDTH, LONG, page.getWidth());
    entry(file, TiffDirectory.HEIGHT, LONG8, page.getHeight());
    entry(file, TiffDirectory.BITS_PER_SAMPLE, SHORT, 8);
    entry(file, TiffDirectory.COMPRESSION, SHORT, 1);
    entry(file, PHOTOMETRIC, SHORT, 1);
    entry(file, TiffDirectory.STRIP_OFFSETS, LONG8, pixelsAt);
    entry(file, TiffDirectory.SAMPLES_PER_PIXEL, SHORT, 1);
    entry(file, ROWS_PER_STRIP, LONG, page.getHeight());
    entry(file, TiffDirectory.STRIP_BYTES, LONG8, pixels.length);
    file.i64(nextBytes < 0 ? 0 : pixelsAt + pixels.length + DIRECTORY_BYTES + (long) nextBytes);
  }

  /** One value, which stands at the beginning of its eight bytes. */
  private static void entry(Packed file, int tag, int type, int value) {
    file.u16(tag).u16(type).i64(1);
    switch (type) {
      case SHORT -> file.u16(value).u16(0).i32(0);
      case LONG -> file.i32(value).i32(0);
      default -> file.i64(value);
    }
  }

  private static byte[] bytes(BufferedImage page) {
    return ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
  }
}
