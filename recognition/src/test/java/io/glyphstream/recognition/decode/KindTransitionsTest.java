package io.glyphstream.recognition.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KindTransitionsTest {

  @Test
  void probabilitiesSumToOneInEveryContext() {
    for (CharacterKind kind : CharacterKind.values()) {
      double starts = 0;
      double sum = Math.exp(KindTransitions.wordEnd(kind));
      for (CharacterKind next : CharacterKind.values()) {
        sum += Math.exp(KindTransitions.withinWord(kind, next));
        starts += Math.exp(KindTransitions.atWordStart(kind, next));
      }
      assertEquals(1, sum, 1e-9, kind.name());
      assertEquals(1, starts, 1e-9, kind.name());
    }
  }
}
