package io.glyphstream.recognition.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTransitionsTest {

  @ParameterizedTest
  @ValueSource(ints = {-7, -1, 0, 1, 3, 7})
  void probabilitiesSumToOneInEveryContext(int capitals) {
    for (CharacterKind kind : CharacterKind.values()) {
      double starts = 0;
      double sum = Math.exp(KindTransitions.wordEnd(kind, capitals));
      for (CharacterKind next : CharacterKind.values()) {
        sum += Math.exp(KindTransitions.withinWord(kind, next, capitals));
        starts += Math.exp(KindTransitions.atWordStart(kind, next, capitals));
      }
      assertEquals(1, sum, 1e-9, kind.name());
      assertEquals(1, starts, 1e-9, kind.name());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6})
  void smallLetterIsTheLessLikelyTheMoreCapitalsCameBefore(int capitals) {
    Context context = Context.begin(0);
    for (int i = 0; i < capitals; i++) {
      context = context.code(CharacterKind.UPPER).code(CharacterKind.DIGIT);
    }
    Context more = context.code(CharacterKind.UPPER).code(CharacterKind.DIGIT).nextCode();

    assertTrue(
        KindTransitions.atWordStart(more.kind(), CharacterKind.LOWER, more.capitals())
            < KindTransitions.atWordStart(more.kind(), CharacterKind.LOWER, context.capitals()));
  }
}
