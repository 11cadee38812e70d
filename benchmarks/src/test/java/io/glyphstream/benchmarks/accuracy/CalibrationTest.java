package io.glyphstream.benchmarks.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void errorIsTheDistanceBetweenConfidenceAndShareOfRight() {
    Calibration calibration = new Calibration();
    String truth = "ab".repeat(300);
    List<Glyph> allRead = Collections.nCopies(600, glyph("a", 0.8));

    calibration.add(truth, allRead);

    assertEquals(0.3, calibration.expectedError(), 0.02);
  }

  @Test
  void sureAndRightHasNoError() {
    Calibration calibration = new Calibration();
    calibration.add("a a\na", List.of(glyph("a", 1), glyph("a", 1), glyph("a", 1)));
    assertEquals(0, calibration.expectedError(), 1e-12);
  }

  private static Glyph glyph(String text, double confidence) {
    return new Glyph(new Box(0, 0, 1, 1), text, confidence, List.of());
  }
}
