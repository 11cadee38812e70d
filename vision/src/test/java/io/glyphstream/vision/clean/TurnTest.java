package io.glyphstream.vision.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.vision.scan.ScanLimits;
import org.junit.jupiter.api.Test;

class TurnTest {

  /** OpenCV would throw: the corners of the turned page stand out over its own length. */
  @Test
  void aPageThatTheTurnWouldMakeTooLongStaysAsItIs() {
    assertEquals(0, Turn.by(2, ScanLimits.LONGEST_SIDE, 1_500).skewDegrees());
    assertEquals(2, Turn.by(2, ScanLimits.LONGEST_SIDE - 100, 1_500).skewDegrees());
  }
}
