package io.glyphstream.vision.scan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One image file directory of a TIFF file (TIFF 6.0, section 2): the tags of one page. Also the
 * form of EXIF metadata.
 */
final class TiffDirectory {

  static final int SUBFILE_TYPE = 254;
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int BITS_PER_SAMPLE = 258;
  static final int COMPRESSION = 259;
  static final int STRIP_OFFSETS = 273;
  static final int ORIENTATION = 274;
  static final int SAMPLES_PER_PIXEL = 277;
  static final int STRIP_BYTES = 279;
  static final int X_RESOLUTION = 282;
  static final int Y_RESOLUTION = 283;
  static final int RESOLUTION_UNIT = 296;
  static final int TILE_WIDTH = 322;
  static final int TILE_HEIGHT = 323;
  static final int TILE_OFFSETS = 324;
  static final int TILE_BYTES = 325;
  static final int OLD_JPEG_STREAM = 513;

  private static final int HEADER_BYTES = 8;
  private static final int CENTIMETRE = 3;
  private static final int RATIONAL = 5;

  /** Bytes of a value by its type, 1 to 18; 0 where there is no such type. */
  private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

  private record Entry(int type, long count, long valuesAt) {}

  private final HeaderBytes file;
  private final TiffLayout layout;
  private final long offset;
  private final Map<Integer, Entry> entries = new LinkedHashMap<>();

  private TiffDirectory(HeaderBytes file, TiffLayout layout, long offset) {
    this.file = file;
    this.layout = layout;
    this.offset = offset;
  }

  /** The first directory of a file, or of EXIF metadata, in either byte order. */
  static TiffDirectory first(HeaderBytes bytes) throws BadScanException {
    HeaderBytes ordered = bytes.hasText(0, "II") ? bytes.asLittleEndian() : bytes;
    bytes.need(0, HEADER_BYTES);
    return at(ordered, TiffLayout.CLASSIC, ordered.u32(4));
  }

  /** The directory at an offset. */
  static TiffDirectory at(HeaderBytes file, TiffLayout layout, long offset)
      throws BadScanException {
    TiffDirectory directory = new TiffDirectory(file, layout, offset);
    long end = directory.nextPointerAt();
    file.need(offset, end + layout.offsetBytes() - offset);
    for (long at = offset + layout.countBytes(); at < end; at += layout.entryBytes()) {
      directory.readEntry(at);
    }
    return directory;
  }

  private void readEntry(long at) throws BadScanException {
    int type = file.u16(at + 2);
    if (type >= TYPE_BYTES.length || TYPE_BYTES[type] == 0) {
      return;
    }
    long count = layout.offset(file, at + 4);
    long valueAt = at + 4 + layout.offsetBytes();
    boolean isInline = count <= layout.offsetBytes() / TYPE_BYTES[type];
    entries.put(
        file.u16(at), new Entry(type, count, isInline ? valueAt : layout.offset(file, valueAt)));
  }

  /** Bytes from the file's start. */
  long offset() {
    return offset;
  }

  /** Where the file says where the next directory is. */
  long nextPointerAt() throws BadScanException {
    return offset + layout.countBytes() + layout.entryCount(file, offset) * layout.entryBytes();
  }

  /** Where the next directory is, bytes from the file's start; 0 if this is the last. */
  long nextOffset() throws BadScanException {
    return layout.offset(file, nextPointerAt());
  }

  boolean has(int tag) {
    return entries.containsKey(tag);
  }

  /** The tag's first value, or the default if it is missing. */
  long number(int tag, long ifMissing) throws BadScanException {
    return has(tag) && entries.get(tag).count() > 0 ? numbers(tag)[0] : ifMissing;
  }

  /** The tag's values as unsigned integers; empty if it is missing. */
  long[] numbers(int tag) throws BadScanException {
    Entry entry = entries.get(tag);
    if (entry == null) {
      return new long[0];
    }
    int size = TYPE_BYTES[entry.type()];
    file.need(entry.valuesAt(), entry.count() * size);
    long[] values = new long[(int) entry.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = unsigned(entry.valuesAt() + (long) i * size, size);
    }
    return values;
  }

  private long unsigned(long at, int size) throws BadScanException {
    return switch (size) {
      case 1 -> file.u8(at);
      case 2 -> file.u16(at);
      case 4 -> file.u32(at);
      default -> file.u64(at);
    };
  }

  Orientation orientation() throws BadScanException {
    return Orientation.ofTag(number(ORIENTATION, 1));
  }

  /** Per inch unless the unit says centimetre; many writers mean inches where they say none. */
  Density density() throws BadScanException {
    double x = rational(X_RESOLUTION);
    double y = rational(Y_RESOLUTION);
    return number(RESOLUTION_UNIT, 2) == CENTIMETRE
        ? Density.perCentimetre(x, y)
        : Density.perInch(x, y);
  }

  private double rational(int tag) throws BadScanException {
    Entry entry = entries.get(tag);
    if (entry == null || entry.type() != RATIONAL || entry.count() < 1) {
      return 0;
    }
    long denominator = file.u32(entry.valuesAt() + 4);
    return denominator == 0 ? 0 : (double) file.u32(entry.valuesAt()) / denominator;
  }
}
