package io.glyphstream.recognition.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DecoderWeightsTest {

  private static final DecoderWeights WEIGHTS = DecoderWeights.defaults();

  @Test
  void eachWeightIsChangedByItsName() {
    assertEquals(0.25, WEIGHTS.with("codes", 0.25).codes());
    assertEquals(0.25, WEIGHTS.with("confidence", 0.25).confidence());
    assertEquals(WEIGHTS, WEIGHTS.with("codes", 0.25).with("codes", WEIGHTS.codes()));
  }

  @Test
  void wordsOfNoLanguageNeverCountMoreThanThoseOfOne() {
    assertThrows(IllegalArgumentException.class, () -> WEIGHTS.with("codes", 1.01));
    assertThrows(IllegalArgumentException.class, () -> WEIGHTS.with("codes", -0.01));
  }

  @Test
  void anUnknownWeightIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> WEIGHTS.with("luck", 1));
  }
}
