package io.glyphstream.vision.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.vision.scan.HostileScans.Hostile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RejectionTest {

  private final ScanReader reader = new ScanReader(ScanLimits.defaults());

  static List<Hostile> hostileScans() {
    return HostileScans.all();
  }

  @ParameterizedTest
  @MethodSource("hostileScans")
  void hostileScanIsRejectedForItsReason(Hostile hostile) {
    List<Outcome<PageImage>> outcomes =
        assertTimeout(Duration.ofSeconds(10), () -> Reading.outcomes(hostile.scan()));

    assertEquals(1, outcomes.size());
    Rejection rejection = Reading.rejection(outcomes.get(0));
    assertEquals(hostile.expected(), rejection.reason(), rejection.detail());
    assertTrue(rejection.detail().endsWith("."), rejection.detail());
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, CONTENT_TYPE_MISMATCH",
    "text/plain;charset=utf-8, CONTENT_TYPE_MISMATCH",
  })
  void declaredTypeMustFitTheBytes(String declared, RejectionReason expected) {
    byte[] scan = SampleScans.png(SampleScans.gradient());

    assertEquals(expected, Reading.rejection(reader.inspect(scan, declared)).reason());
    assertEquals(expected, Reading.rejection(reader.open(scan, declared)).reason());
  }

  @ParameterizedTest
  @CsvSource(
      value = {"image/png", "Image/PNG ; q=1", "application/octet-stream", "''", "null"},
      nullValues = "null")
  void fittingOrAbsentClaimIsAccepted(String declared) {
    byte[] scan = SampleScans.png(SampleScans.gradient());

    ScanHeader header = Reading.accepted(reader.inspect(scan, declared));

    assertEquals(new ScanHeader(ScanFormat.PNG, 1, 64, 48), header);
  }

  @Test
  void limitsAreReachedExactly() {
    byte[] scan = HostileScans.blankPng(40, 25);
    Duration second = Duration.ofSeconds(1);

    assertEquals(1000, firstPage(new ScanLimits(scan.length, 1000, 1, second), scan).grey().length);
    assertEquals(
        RejectionReason.TOO_MANY_PIXELS,
        fault(new ScanLimits(scan.length, 999, 1, second), scan).reason());
    assertEquals(
        RejectionReason.TOO_MANY_BYTES,
        fault(new ScanLimits(scan.length - 1, 1000, 1, second), scan).reason());
    assertEquals(
        RejectionReason.TOO_MANY_PAGES,
        fault(new ScanLimits(10_000, 1000, 1, second), TiffFiles.pages(2)).reason());
  }

  @Test
  void theLongestSideIsReachedExactly() {
    byte[] longest = HostileScans.blankPng(1, ScanLimits.LONGEST_SIDE);

    assertEquals(ScanLimits.LONGEST_SIDE, firstPage(ScanLimits.defaults(), longest).grey().length);
    Rejection rejection = fault(ScanLimits.defaults(), HostileScans.tooLongPage());
    assertEquals(RejectionReason.TOO_LONG_SIDE, rejection.reason());
    assertTrue(rejection.detail().contains("glyphstream.ingest.limits.max-side"));
  }

  private static PageImage firstPage(ScanLimits limits, byte[] scan) {
    return Reading.accepted(Reading.outcomes(new ScanReader(limits), scan).get(0));
  }

  private static Rejection fault(ScanLimits limits, byte[] scan) {
    return Reading.rejection(Reading.outcomes(new ScanReader(limits), scan).get(0));
  }

  @Test
  void compressedCommentIsNotUnpacked() {
    Reading.assertPixels(
        SampleScans::gradientAt, 0, Reading.onlyPage(HostileScans.pngWithTextBomb()));
  }

  @Test
  void pagesBeforeACircleAreReadAndTheCircleIsTold() {
    List<Outcome<PageImage>> outcomes = Reading.outcomes(HostileScans.circularTiff());

    assertEquals(3, outcomes.size());
    Reading.accepted(outcomes.get(0));
    Reading.accepted(outcomes.get(1));
    assertEquals(RejectionReason.UNREADABLE, Reading.rejection(outcomes.get(2)).reason());
  }

  @Test
  void pagesThatAreCutOffAreTold() {
    List<Outcome<PageImage>> outcomes = Reading.outcomes(TiffFiles.brokenOff());

    assertEquals(2, outcomes.size());
    Reading.accepted(outcomes.get(0));
    assertEquals(RejectionReason.TRUNCATED, Reading.rejection(outcomes.get(1)).reason());
  }

  @Test
  void pagesThatAPdfPromisesInVainAreTold() {
    List<Outcome<PageImage>> outcomes = Reading.outcomes(HostilePdfs.promisingPages(3));

    assertEquals(3, outcomes.size());
    Reading.accepted(outcomes.get(0));
    assertEquals(RejectionReason.UNREADABLE, Reading.rejection(outcomes.get(1)).reason());
    assertEquals(RejectionReason.UNREADABLE, Reading.rejection(outcomes.get(2)).reason());
  }
}
