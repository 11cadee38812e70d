package io.glyphstream.vision.scan;

/**
 * How wide the numbers of a TIFF file's directories are: 32 bits (TIFF 6.0), or 64 in BigTIFF,
 * which large scanners write.
 */
enum TiffLayout {
  CLASSIC(4, 2, 4),
  BIG(8, 8, 8);

  private static final int BIG_VERSION = 43;

  /** A directory of TIFF 6.0 has no more entries, since their number has 16 bits. */
  private static final long MAX_ENTRIES = 65_535;

  private final int firstOffsetAt;
  private final int countBytes;
  private final int offsetBytes;

  TiffLayout(int firstOffsetAt, int countBytes, int offsetBytes) {
    this.firstOffsetAt = firstOffsetAt;
    this.countBytes = countBytes;
    this.offsetBytes = offsetBytes;
  }

  /** By the version number behind the byte order mark. */
  static TiffLayout of(HeaderBytes file) throws BadScanException {
    return file.u16(2) == BIG_VERSION ? BIG : CLASSIC;
  }

  /** Where the file says where its first directory is. */
  int firstOffsetAt() {
    return firstOffsetAt;
  }

  /** Bytes of an offset, and of a value that stands in its entry. */
  int offsetBytes() {
    return offsetBytes;
  }

  /** Tag, type, count, and value or its offset. */
  int entryBytes() {
    return 4 + 2 * offsetBytes;
  }

  /** Bytes of the number that a directory begins with. */
  int countBytes() {
    return countBytes;
  }

  /** How many entries the directory at an offset has. */
  long entryCount(HeaderBytes file, long directory) throws BadScanException {
    long count = this == BIG ? file.u64(directory) : file.u16(directory);
    if (count > MAX_ENTRIES) {
      throw BadScanException.unreadable("A TIFF directory claims " + count + " entries.");
    }
    return count;
  }

  /** An offset, or a count of values. */
  long offset(HeaderBytes file, long at) throws BadScanException {
    return this == BIG ? file.u64(at) : file.u32(at);
  }
}
