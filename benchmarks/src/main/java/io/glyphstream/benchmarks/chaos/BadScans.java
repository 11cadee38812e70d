package io.glyphstream.benchmarks.chaos;

import io.glyphstream.contracts.store.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

/** Scans that can't be read, each for a reason that is known. */
final class BadScans {

  private static final String PNG = "image/png";
  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** 400 million pixels: more than the default limit of a page, on sides that are within it. */
  private static final int HUGE_SIDE_PX = 20_000;

  private static final List<Kind> KINDS =
      List.of(
          BadScans::truncated,
          BadScans::unsupportedFormat,
          BadScans::empty,
          BadScans::noValue,
          BadScans::contentTypeMismatch,
          BadScans::tooManyPixels,
          BadScans::claimCheckNotFound,
          BadScans::encrypted);

  private BadScans() {}

  private interface Kind {
    ChaosDocument make(String id, BufferedImage page);
  }

  /** One of them, of a kind that chance draws. */
  static ChaosDocument draw(String id, Random random) {
    return KINDS.get(random.nextInt(KINDS.size())).make(id, SmallPage.draw(random));
  }

  private static ChaosDocument truncated(String id, BufferedImage page) {
    byte[] png = ScanFiles.png(page);
    return ChaosDocument.of(id, Arrays.copyOf(png, png.length / 2), PNG, expect("truncated"));
  }

  private static ChaosDocument unsupportedFormat(String id, BufferedImage page) {
    byte[] text = ("no picture: " + page.hashCode()).getBytes(StandardCharsets.UTF_8);
    return ChaosDocument.untyped(id, text, expect("unsupported-format"));
  }

  private static ChaosDocument empty(String id, BufferedImage page) {
    return ChaosDocument.untyped(id, new byte[0], expect("empty"));
  }

  private static ChaosDocument noValue(String id, BufferedImage page) {
    return ChaosDocument.untyped(id, null, expect("no-value"));
  }

  private static ChaosDocument contentTypeMismatch(String id, BufferedImage page) {
    return ChaosDocument.of(id, ScanFiles.png(page), "image/jpeg", expect("content-type-mismatch"));
  }

  private static ChaosDocument tooManyPixels(String id, BufferedImage page) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(png)) {
      out.write(PNG_SIGNATURE);
      writeChunk(out, "IHDR", header());
      writeChunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
      writeChunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ChaosDocument.of(id, png.toByteArray(), PNG, expect("too-many-pixels"));
  }

  /** 8 bits of grey. */
  private static byte[] header() throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(header)) {
      out.writeInt(HUGE_SIDE_PX);
      out.writeInt(HUGE_SIDE_PX);
      out.write(new byte[] {8, 0, 0, 0, 0});
    }
    return header.toByteArray();
  }

  private static void writeChunk(DataOutputStream out, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }

  private static ChaosDocument claimCheckNotFound(String id, BufferedImage page) {
    String hash = Sha256.hex(id.getBytes(StandardCharsets.UTF_8));
    Map<String, String> claim = Map.of("ce_dataref", "glyphstream-store:" + hash + "/" + hash);
    return new ChaosDocument(id, new byte[0], claim, expect("claim-check-not-found"));
  }

  private static ChaosDocument encrypted(String id, BufferedImage page) {
    return ChaosDocument.of(
        id, ScanFiles.encryptedPdf(page), "application/pdf", expect("encrypted"));
  }

  private static Expectation expect(String reason) {
    return new DeadLetterExpected(reason);
  }
}
