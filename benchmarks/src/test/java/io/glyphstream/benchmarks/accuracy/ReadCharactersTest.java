package io.glyphstream.benchmarks.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadCharactersTest {

  @Test
  void errorIsTheDistanceBetweenConfidenceAndShareOfRight() {
    ReadCharacters characters = new ReadCharacters();
    String truth = "ab".repeat(300);
    List<Glyph> allRead = Collections.nCopies(600, glyph("a", 0.8));

    characters.add(truth, allRead);

    assertEquals(0.3, characters.calibrationError(), 0.02);
  }

  @Test
  void sureAndRightHasNoError() {
    ReadCharacters characters = new ReadCharacters();
    characters.add("a a\na", List.of(glyph("a", 1), glyph("a", 1), glyph("a", 1)));
    assertEquals(0, characters.calibrationError(), 1e-12);
  }

  private static Glyph glyph(String text, double confidence) {
    return new Glyph(new Box(0, 0, 1, 1), text, confidence, List.of());
  }
}
