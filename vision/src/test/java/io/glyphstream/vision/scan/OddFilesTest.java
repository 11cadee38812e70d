package io.glyphstream.vision.scan;

import static io.glyphstream.vision.scan.Reading.assertPixels;
import static io.glyphstream.vision.scan.Reading.onlyPage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not quite as their standard says, but that everybody's viewer opens. */
class OddFilesTest {

  private static final int JPEG_TOLERANCE = 4;
  private static final byte[] JPEG = SampleScans.jpeg(SampleScans.gradient());
  private static final byte[] PROGRESSIVE = SampleScans.progressiveJpeg(SampleScans.gradient());

  static Stream<Named<byte[]>> bigTiffs() {
    return Stream.of(
        Named.of("little-endian", SampleScans.bigTiff(pages())),
        Named.of("big-endian", SampleScans.bigEndianBigTiff(pages())));
  }

  private static BufferedImage[] pages() {
    return new BufferedImage[] {
      SampleScans.gradient(),
      SampleScans.grey(64, 48, (x, y) -> 255 - SampleScans.gradientAt(x, y)),
      SampleScans.grey(30, 20, SampleScans::gradientAt)
    };
  }

  @ParameterizedTest
  @MethodSource("bigTiffs")
  void pagesOfABigTiffAreReadExactly(byte[] scan) {
    List<PageImage> pages = Reading.pages(scan);

    assertEquals(3, pages.size());
    assertPixels(SampleScans::gradientAt, 0, pages.get(0));
    assertPixels((x, y) -> 255 - SampleScans.gradientAt(x, y), 0, pages.get(1));
    assertPixels(SampleScans::gradientAt, 0, pages.get(2));
    assertEquals(new ScanHeader(ScanFormat.TIFF, 3, 64, 48), Reading.header(scan, "image/tiff"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void jpegsThatLackTheirEndMarkerOnlyAreRead(int missingBytes) {
    assertPixels(
        SampleScans::gradientAt,
        JPEG_TOLERANCE,
        onlyPage(Arrays.copyOf(JPEG, JPEG.length - missingBytes)));

    PageImage whole = onlyPage(PROGRESSIVE);
    PageImage withoutEnd = onlyPage(Arrays.copyOf(PROGRESSIVE, PROGRESSIVE.length - missingBytes));
    assertTrue(Arrays.equals(whole.grey(), withoutEnd.grey()));
  }

  /** All that stands before it is a coarser picture, which decoders show without a word. */
  @Test
  void progressiveJpegWithoutItsLastScanIsTruncated() {
    int lastScan = lastIndexOf(PROGRESSIVE, 0xDA);

    assertEquals(
        RejectionReason.TRUNCATED, fault(Arrays.copyOf(PROGRESSIVE, lastScan - 1)).reason());
  }

  private static int lastIndexOf(byte[] jpeg, int marker) {
    int at = jpeg.length - 1;
    while (jpeg[at - 1] != (byte) 0xFF || jpeg[at] != (byte) marker) {
      at--;
    }
    return at;
  }

  @Test
  void aSecondPictureBehindTheFirstIsLeftOut() {
    byte[] gainMap = SampleScans.jpeg(SampleScans.grey(16, 12, (x, y) -> 0));

    byte[] scan = new Packed().add(JPEG).add(gainMap).bytes();

    assertPixels(SampleScans::gradientAt, JPEG_TOLERANCE, onlyPage(scan));
  }

  @Test
  void bytesBetweenSegmentsAreLeftOut() {
    Packed scan = new Packed().add(Arrays.copyOf(JPEG, 2));
    byte[] everyByte = new byte[255];
    for (int i = 0; i < everyByte.length; i++) {
      everyByte[i] = (byte) i;
    }
    int at = 2;
    while ((JPEG[at + 1] & 0xFF) != 0xDA) {
      int next = at + 2 + ((JPEG[at + 2] & 0xFF) << 8 | JPEG[at + 3] & 0xFF);
      scan.add(everyByte).u16(0xFFFF).add(Arrays.copyOfRange(JPEG, at, next));
      at = next;
    }
    scan.add(Arrays.copyOfRange(JPEG, at, JPEG.length));

    assertPixels(SampleScans::gradientAt, JPEG_TOLERANCE, onlyPage(scan.bytes()));
  }

  /** As the rest of a thumbnail that was cut out by half leaves one. */
  @Test
  void anEndBeforeThePictureIsLeftOut() {
    byte[] scan =
        new Packed()
            .u16(0xFFD8)
            .text("rest of a thumbnail")
            .u16(0xFFD9)
            .add(Arrays.copyOfRange(JPEG, 2, JPEG.length))
            .bytes();

    assertPixels(SampleScans::gradientAt, JPEG_TOLERANCE, onlyPage(scan));
  }

  @Test
  void jpegsOfThousandsOfScansAreTooComplex() {
    byte[] scan = HostileScans.jpegOfManyScans(101);

    Rejection rejection = fault(scan);

    assertEquals(RejectionReason.TOO_COMPLEX, rejection.reason());
    assertTrue(rejection.detail().contains("glyphstream.ingest.limits.max-jpeg-scans"));
    Reading.pages(HostileScans.jpegOfManyScans(100));
  }

  @Test
  void whatAPhoneMadeIsNamed() {
    assertTrue(fault(baseMedia("heic")).detail().contains("iPhone photograph (HEIC)"));
    assertTrue(fault(baseMedia("avif")).detail().contains("AVIF"));
  }

  private static byte[] baseMedia(String brand) {
    return new Packed().i32(24).text("ftyp" + brand).i32(0).text("mif1" + brand).bytes();
  }

  @Test
  void jpegBehindOtherBytesIsToldToBeOne() {
    byte[] scan =
        new Packed().add("From: phone\r\n\r\n".getBytes(StandardCharsets.UTF_8)).add(JPEG).bytes();

    Rejection rejection = fault(scan);

    assertEquals(RejectionReason.UNSUPPORTED_FORMAT, rejection.reason());
    assertTrue(rejection.detail().contains("15 other bytes"), rejection.detail());
  }

  private static Rejection fault(byte[] scan) {
    return Reading.rejection(Reading.outcomes(scan).get(0));
  }
}
