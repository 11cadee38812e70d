package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.EMPTY;
import static io.glyphstream.contracts.outcome.RejectionReason.PAGE_TIMEOUT;
import static io.glyphstream.contracts.outcome.RejectionReason.TRUNCATED;
import static io.glyphstream.contracts.outcome.RejectionReason.UNSUPPORTED_FORMAT;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DamageTest {

  private static final int CASES_PER_SCAN = 80;
  private static final int MOST_FLIPS = 8;
  private static final int STRIDE = 3;
  private static final Set<RejectionReason> CUT_OFF = Set.of(EMPTY, UNSUPPORTED_FORMAT, TRUNCATED);

  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  @BeforeAll
  static void keepThousandsOfWarningsToThemselves() {
    PDFBOX.setLevel(Level.OFF);
  }

  @AfterAll
  static void warnAgain() {
    PDFBOX.setLevel(null);
  }

  /** Small enough that a size changed by chance costs the tests no time. */
  private final ScanReader reader =
      new ScanReader(new ScanLimits(1 << 20, 2_000_000, 20, Duration.ofSeconds(10)));

  static Stream<Named<byte[]>> soundScans() {
    BufferedImage gradient = SampleScans.gradient();
    BufferedImage bilevel = SampleScans.bilevel();
    return Stream.of(
        Named.of("PNG", SampleScans.png(gradient)),
        Named.of("JPEG", SampleScans.jpeg(gradient)),
        Named.of("progressive JPEG", SampleScans.progressiveJpeg(gradient)),
        Named.of("BigTIFF", SampleScans.bigTiff(gradient, gradient)),
        Named.of("BMP", SampleScans.bmp(bilevel)),
        Named.of("lossless WebP", SampleScans.webp()),
        Named.of("lossy WebP", SampleScans.lossyWebp()),
        Named.of("LZW TIFF", SampleScans.tiff("LZW", gradient, gradient)),
        Named.of("G4 TIFF", SampleScans.tiff("CCITT T.6", bilevel, bilevel)),
        Named.of("G3 TIFF", SampleScans.tiff("CCITT T.4", bilevel)),
        Named.of("JPEG TIFF", SampleScans.tiff("JPEG", gradient)),
        Named.of("PDF", SamplePdfs.of(bilevel, bilevel)),
        Named.of("JBIG2 PDF", SamplePdfs.jbig2()),
        Named.of("JPEG 2000 PDF", SamplePdfs.jpeg2000()));
  }

  @ParameterizedTest
  @MethodSource("soundScans")
  void scanThatIsCutOffAnywhereIsRejectedAsSuch(byte[] scan) {
    int lastContentByte = lastContentByte(scan);
    for (int length = 0; length < lastContentByte; length += STRIDE) {
      List<Outcome<PageImage>> outcomes = Reading.outcomes(reader, Arrays.copyOf(scan, length));

      Optional<RejectionReason> reason = outcomes.stream().flatMap(DamageTest::reason).findFirst();

      assertTrue(reason.isPresent(), "accepted with " + length + " bytes of " + scan.length);
      assertTrue(CUT_OFF.contains(reason.get()), reason.get() + " at " + length);
    }
  }

  /** White space at the end of a PDF may go, and the end marker of a JPEG. */
  private static int lastContentByte(byte[] scan) {
    int length = scan.length;
    while (scan[length - 1] == '\n' || scan[length - 1] == '\r') {
      length--;
    }
    boolean isJpeg = ScanFormat.ofBytes(scan).equals(Optional.of(ScanFormat.JPEG));
    return isJpeg ? length - 2 : length;
  }

  @ParameterizedTest
  @MethodSource("soundScans")
  void flippedBytesNeverThrowAndNeverHang(byte[] scan) {
    for (int seed = 0; seed < CASES_PER_SCAN; seed++) {
      byte[] damaged = flipped(scan, seed);
      List<Outcome<PageImage>> outcomes = Reading.outcomes(reader, damaged);

      assertFalse(outcomes.isEmpty());
      for (Outcome<PageImage> outcome : outcomes) {
        reason(outcome).forEach(reason -> assertNotEquals(PAGE_TIMEOUT, reason));
      }
    }
  }

  /** A PNG's checksums would keep most damage from the decoder. */
  @Test
  void flippedBytesWithMendedChecksumsNeverThrow() {
    byte[] scan = SampleScans.png(SampleScans.gradient());
    for (int seed = 0; seed < 4 * CASES_PER_SCAN; seed++) {
      byte[] damaged = flipped(scan, seed);
      mendChecksums(damaged);

      assertFalse(Reading.outcomes(reader, damaged).isEmpty());
    }
  }

  private static byte[] flipped(byte[] scan, int seed) {
    Random random = new Random(seed);
    byte[] damaged = scan.clone();
    IntStream.rangeClosed(0, random.nextInt(MOST_FLIPS))
        .forEach(i -> damaged[random.nextInt(scan.length)] ^= (byte) (1 + random.nextInt(255)));
    return damaged;
  }

  private static void mendChecksums(byte[] png) {
    ByteBuffer bytes = ByteBuffer.wrap(png);
    int at = 8;
    while (at + 12 <= png.length
        && bytes.getInt(at) >= 0
        && bytes.getInt(at) <= png.length - at - 12) {
      int end = at + 8 + bytes.getInt(at);
      bytes.putInt(end, Packed.crc(Arrays.copyOfRange(png, at + 4, end)));
      at = end + 4;
    }
  }

  private static Stream<RejectionReason> reason(Outcome<PageImage> outcome) {
    return outcome.fold(page -> Stream.empty(), DamageTest::reasonOf);
  }

  private static Stream<RejectionReason> reasonOf(Rejection rejection) {
    return Stream.of(rejection.reason());
  }
}
