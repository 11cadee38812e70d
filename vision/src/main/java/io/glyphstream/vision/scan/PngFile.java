package io.glyphstream.vision.scan;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG file's chunks (ISO/IEC 15948), walked to the last one.
 *
 * <p>Only the chunks that make pixels reach the decoder: the JDK's unpacks compressed text and
 * colour profiles without any bound. A wrong checksum in one of them is an error there, which the
 * JDK's decoder does not look at.
 */
final class PngFile {

  private static final int SIGNATURE_BYTES = 8;
  private static final int CHUNK_FRAME_BYTES = 12;
  private static final Set<String> PIXEL_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int PER_METRE = 1;

  private final byte[] scan;
  private final HeaderBytes bytes;
  private final ByteArrayOutputStream pixelChunks;
  private Density density = Density.UNKNOWN;

  private PngFile(byte[] scan) {
    this.scan = scan;
    this.bytes = HeaderBytes.bigEndian(scan);
    this.pixelChunks = new ByteArrayOutputStream(scan.length);
  }

  /**
   * Walks the chunks.
   *
   * @param limit so that a size too large is found before an end that is missing
   */
  static PngFile read(byte[] scan, PixelLimit limit) throws BadScanException {
    PngFile file = new PngFile(scan);
    file.pixelChunks.write(scan, 0, SIGNATURE_BYTES);
    file.header().size("The picture", limit);
    file.walk();
    return file;
  }

  PageHeader header() throws BadScanException {
    long data = SIGNATURE_BYTES + 8L;
    return PageHeader.upright(bytes.u32(data), bytes.u32(data + 4), density);
  }

  /** The same picture as a PNG file without metadata. */
  byte[] pixelsOnly() {
    return pixelChunks.toByteArray();
  }

  private void walk() throws BadScanException {
    if (!bytes.text(SIGNATURE_BYTES + 4, 4).equals("IHDR")) {
      throw BadScanException.unreadable("The PNG does not begin with its header.");
    }
    long at = SIGNATURE_BYTES;
    String type;
    do {
      type = bytes.text(at + 4, 4);
      long dataBytes = bytes.u32(at);
      bytes.need(at, CHUNK_FRAME_BYTES + dataBytes);
      take(type, (int) at, (int) dataBytes);
      at += CHUNK_FRAME_BYTES + dataBytes;
    } while (!type.equals("IEND"));
  }

  private void take(String type, int at, int dataBytes) throws BadScanException {
    if (PIXEL_CHUNKS.contains(type)) {
      checkSum(type, at, dataBytes);
      pixelChunks.write(scan, at, CHUNK_FRAME_BYTES + dataBytes);
    } else if (type.equals("pHYs") && dataBytes == 9 && bytes.u8(at + 16L) == PER_METRE) {
      density = Density.perMetre(bytes.u32(at + 8L), bytes.u32(at + 12L));
    }
  }

  private void checkSum(String type, int at, int dataBytes) throws BadScanException {
    CRC32 sum = new CRC32();
    sum.update(scan, at + 4, 4 + dataBytes);
    if (sum.getValue() != bytes.u32(at + 8L + dataBytes)) {
      throw BadScanException.unreadable(
          "The PNG is damaged: the checksum of its " + type + " at byte " + at + " is wrong.");
    }
  }
}
