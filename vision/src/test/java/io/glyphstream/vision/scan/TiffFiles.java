package io.glyphstream.vision.scan;

import java.util.List;
import java.util.stream.Stream;

/** TIFF files laid by hand, to be wrong in one place each. */
final class TiffFiles {

  private static final int HEADER_BYTES = 8;
  private static final int LONG = 4;
  private static final int PHOTOMETRIC = 262;
  private static final int ROWS_PER_STRIP = 278;

  private TiffFiles() {}

  /** A tag of one value. */
  record Tag(int id, int value) {}

  static Tag tag(int id, int value) {
    return new Tag(id, value);
  }

  /** A page of grey bytes; of its pixels, there is one. */
  static byte[] onePage(int width, int height, Tag... more) {
    Packed file = header(HEADER_BYTES);
    directory(file, width, height, 0, more);
    return file.bytes();
  }

  /** So many pages of one pixel. */
  static byte[] pages(int count) {
    Packed file = header(HEADER_BYTES);
    for (int i = 1; i <= count; i++) {
      int end = file.length() + directoryBytes();
      directory(file, 1, 1, i < count ? end : 0);
    }
    return file.bytes();
  }

  /** Two pages of one pixel, after which the first comes again. */
  static byte[] circle() {
    Packed file = header(HEADER_BYTES);
    directory(file, 1, 1, HEADER_BYTES + directoryBytes());
    directory(file, 1, 1, HEADER_BYTES);
    return file.bytes();
  }

  /** A page of one pixel, after which the next lies behind the file's end. */
  static byte[] brokenOff() {
    Packed file = header(HEADER_BYTES);
    directory(file, 1, 1, 10_000);
    return file.bytes();
  }

  private static Packed header(int firstDirectory) {
    return new Packed().text("MM\0*").i32(firstDirectory);
  }

  private static int directoryBytes() {
    Packed measured = new Packed();
    directory(measured, 1, 1, 0);
    return measured.length();
  }

  /** The only strip is the byte order mark at the file's start: black or nearly. */
  private static void directory(Packed file, int width, int height, int next, Tag... more) {
    List<Tag> tags =
        Stream.concat(
                Stream.of(
                    tag(TiffDirectory.WIDTH, width),
                    tag(TiffDirectory.HEIGHT, height),
                    tag(TiffDirectory.BITS_PER_SAMPLE, 8),
                    tag(TiffDirectory.COMPRESSION, 1),
                    tag(PHOTOMETRIC, 1),
                    tag(TiffDirectory.STRIP_OFFSETS, 0),
                    tag(ROWS_PER_STRIP, height),
                    tag(TiffDirectory.STRIP_BYTES, 1)),
                Stream.of(more))
            .toList();
    file.u16(tags.size());
    tags.forEach(tag -> file.u16(tag.id()).u16(LONG).i32(1).i32(tag.value()));
    file.i32(next);
  }
}
