package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.PAGE_TIMEOUT;
import static io.glyphstream.contracts.outcome.RejectionReason.UNREADABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.outcome.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final int MANY = Integer.MAX_VALUE;

  private static final ScanLimits SHORT =
      new ScanLimits(1 << 20, 20_000_000, 10, Duration.ofMillis(300));

  /** What no limit foresees: the deadline alone ends it. */
  private static final PdfLimits NO_LIMIT =
      new PdfLimits(
          MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY);

  @Test
  void pageThatIsStuckIsAbandonedAndLaterOnesAreNotTried() {
    try (StuckDecoders decoders = new StuckDecoders(1)) {
      List<Outcome<PageImage>> outcomes =
          Reading.outcomes(new ScanReader(SHORT, decoders), anyScan());

      assertEquals(3, outcomes.size());
      Reading.accepted(outcomes.get(0));
      assertEquals(PAGE_TIMEOUT, Reading.rejection(outcomes.get(1)).reason());
      assertEquals(PAGE_TIMEOUT, Reading.rejection(outcomes.get(2)).reason());
      assertTrue(Reading.rejection(outcomes.get(2)).detail().contains("page 2 took too long"));
    }
  }

  @Test
  void drawingWithoutEndIsStopped() throws InterruptedException {
    ScanLimits limits =
        new ScanLimits(
            SHORT.maxBytes(),
            SHORT.maxPixelsPerPage(),
            SHORT.maxSide(),
            SHORT.maxPages(),
            SHORT.maxJpegScans(),
            SHORT.maxTimePerPage(),
            NO_LIMIT);

    List<Outcome<PageImage>> outcomes =
        Reading.outcomes(new ScanReader(limits), HostilePdfs.endlessDrawing());

    assertEquals(PAGE_TIMEOUT, Reading.rejection(outcomes.get(0)).reason());
    assertTrue(decodersEndWithin(Duration.ofSeconds(5)), "a decoder is still busy");
  }

  @Test
  void interruptedReaderStopsWaitingAndStaysInterrupted() {
    try (StuckDecoders decoders = new StuckDecoders(0);
        ScanPages pages = Reading.accepted(new ScanReader(SHORT, decoders).open(anyScan(), null))) {
      Thread.currentThread().interrupt();

      assertThrows(CancellationException.class, pages::next);
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void heapThatIsTooSmallIsNotTheScansFault() {
    Deadline deadline = new Deadline(Duration.ofSeconds(1));

    assertThrows(
        OutOfMemoryError.class,
        () ->
            deadline.run(
                "Decoding",
                () -> {
                  throw new OutOfMemoryError("as thrown by a decoder");
                }));
  }

  @Test
  void errorThatADecoderMakesItselfIsTheScansFault() {
    Deadline deadline = new Deadline(Duration.ofSeconds(1));

    Outcome<Object> outcome =
        deadline.run(
            "Decoding",
            () -> {
              throw new AssertionError("as thrown by a decoder");
            });

    assertEquals(UNREADABLE, Reading.rejection(outcome).reason());
  }

  private static byte[] anyScan() {
    return SampleScans.png(SampleScans.gradient());
  }

  private static boolean decodersEndWithin(Duration limit) throws InterruptedException {
    Instant end = Instant.now().plus(limit);
    while (decodersAreBusy() && Instant.now().isBefore(end)) {
      Thread.sleep(20);
    }
    return !decodersAreBusy();
  }

  private static boolean decodersAreBusy() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("scan-decoder"));
  }

  @Test
  void closedScanHasNoPages() {
    ScanPages pages = Reading.accepted(new ScanReader(SHORT).open(anyScan(), null));

    pages.close();

    assertFalse(pages.hasNext());
  }
}
