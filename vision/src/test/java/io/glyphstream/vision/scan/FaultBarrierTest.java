package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.UNREADABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.glyphstream.contracts.outcome.Outcome;
import org.junit.jupiter.api.Test;

class FaultBarrierTest {

  @Test
  void heapThatIsTooSmallIsNotTheScansFault() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            FaultBarrier.attempt(
                "Decoding",
                () -> {
                  throw new OutOfMemoryError("as thrown by a decoder");
                }));
  }

  @Test
  void errorThatADecoderMakesItselfIsTheScansFault() {
    Outcome<Object> outcome =
        FaultBarrier.attempt(
            "Decoding",
            () -> {
              throw new AssertionError("as thrown by a decoder");
            });

    assertEquals(UNREADABLE, Reading.rejection(outcome).reason());
  }

  @Test
  void closedScanHasNoPages() {
    ScanPages pages =
        Reading.accepted(
            new ScanReader(ScanLimits.defaults())
                .open(SampleScans.png(SampleScans.gradient()), null));

    pages.close();

    assertFalse(pages.hasNext());
  }
}
