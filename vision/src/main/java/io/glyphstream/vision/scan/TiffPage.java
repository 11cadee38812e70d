package io.glyphstream.vision.scan;

/**
 * One page of a TIFF file, checked from its tags.
 *
 * @param directory its tags
 * @param name for rejections, for example {@code "Page 1"}
 */
record TiffPage(TiffDirectory directory, String name) {

  /** CMYK and four more; a decoder allocates for as many as the file claims. */
  private static final long MOST_SAMPLES = 8;

  private static final long MOST_BITS_PER_SAMPLE = 64;
  private static final int OLD_JPEG = 6;
  private static final int JPEG = 7;

  PageHeader header() throws BadScanException {
    return new PageHeader(
        directory.number(TiffDirectory.WIDTH, 0),
        directory.number(TiffDirectory.HEIGHT, 0),
        directory.density(),
        directory.orientation());
  }

  /** The size of the upright page, if all that a decoder will allocate and read is in bounds. */
  PixelSize checkedSize(TiffBytes file, PixelLimit limit) throws BadScanException {
    PixelSize size = header().size(name, limit);
    checkSamples();
    checkTile(limit);
    checkParts(file, limit);
    return size;
  }

  private void checkSamples() throws BadScanException {
    long samples = directory.number(TiffDirectory.SAMPLES_PER_PIXEL, 1);
    if (samples > MOST_SAMPLES) {
      throw BadScanException.unreadable(name + " claims " + samples + " samples a pixel.");
    }
    for (long bits : directory.numbers(TiffDirectory.BITS_PER_SAMPLE)) {
      if (bits > MOST_BITS_PER_SAMPLE) {
        throw BadScanException.unreadable(name + " claims " + bits + " bits a sample.");
      }
    }
  }

  private void checkTile(PixelLimit limit) throws BadScanException {
    if (directory.has(TiffDirectory.TILE_WIDTH) || directory.has(TiffDirectory.TILE_HEIGHT)) {
      limit.check(
          name + "'s tile",
          directory.number(TiffDirectory.TILE_WIDTH, 1),
          directory.number(TiffDirectory.TILE_HEIGHT, 1));
    }
  }

  private void checkParts(TiffBytes file, PixelLimit limit) throws BadScanException {
    boolean tiled = directory.has(TiffDirectory.TILE_OFFSETS);
    long[] offsets =
        directory.numbers(tiled ? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS);
    long[] counts = directory.numbers(tiled ? TiffDirectory.TILE_BYTES : TiffDirectory.STRIP_BYTES);
    for (int i = 0; i < offsets.length; i++) {
      file.header().need(offsets[i], i < counts.length ? counts[i] : 1);
    }
    if (isJpeg()) {
      checkJpegStreams(file, offsets, counts, limit);
    }
  }

  private boolean isJpeg() throws BadScanException {
    long compression = directory.number(TiffDirectory.COMPRESSION, 1);
    return compression == JPEG || compression == OLD_JPEG;
  }

  /** A JPEG stream states a size of its own, which its decoder allocates. */
  private void checkJpegStreams(TiffBytes file, long[] offsets, long[] counts, PixelLimit limit)
      throws BadScanException {
    for (int i = 0; i < Math.min(offsets.length, counts.length); i++) {
      checkJpegStream(file.part(offsets[i], counts[i]), limit);
    }
    long whole = directory.number(TiffDirectory.OLD_JPEG_STREAM, 0);
    if (whole > 0 && whole < file.array().length) {
      checkJpegStream(file.part(whole, file.array().length - whole), limit);
    }
  }

  /** Old-style strips hold bare scan data, without a start marker and a size. */
  private void checkJpegStream(HeaderBytes stream, PixelLimit limit) throws BadScanException {
    if (stream.hasText(0, "\u00ff\u00d8")) {
      PageHeader header = JpegHeader.ofStream(stream, limit);
      limit.check(name + "'s JPEG stream", header.width(), header.height());
    }
  }
}
