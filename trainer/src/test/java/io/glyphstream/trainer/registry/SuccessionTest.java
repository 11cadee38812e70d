package io.glyphstream.trainer.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuccessionTest {

  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void anySequenceGoesAsAStackDoes() throws RegistryException {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      Succession succession = Succession.founded(bundle("m/0"), START, "");
      Deque<String> stack = new ArrayDeque<>(List.of("m/0"));
      for (int step = 1; step < 30; step++) {
        int grown = succession.history().size();
        if (random.nextBoolean()) {
          String id = "m/" + random.nextInt(5);
          stack.push(id);
          succession = succession.promoted(bundle(id), START.plusSeconds(step), "step");
        } else if (stack.size() > 1) {
          stack.pop();
          succession = succession.rolledBack(START.plusSeconds(step), "step");
        } else {
          Succession last = succession;
          assertThrows(RegistryException.class, () -> last.rolledBack(START, ""));
          grown--;
        }
        assertEquals(stack.peek(), succession.champion().id());
        assertEquals(grown + 1, succession.history().size());
      }
    }
  }

  @Test
  void rollbackUndoesAPromotion() throws RegistryException {
    Succession one = Succession.founded(bundle("m/1"), START, "");

    Succession back = one.promoted(bundle("m/2"), START, "").rolledBack(START, "slow");

    assertEquals(one.champion(), back.champion());
    assertEquals(
        new Change(Change.Action.ROLLBACK, "m/1", "hash of m/1", START, "slow"),
        back.history().get(2));
  }

  @Test
  void impossibleHistoriesAreRefused() {
    Change first = new Change(Change.Action.PROMOTION, "m/1", "h", START, "");
    Change back = new Change(Change.Action.ROLLBACK, "m/0", "h", START, "");

    assertThrows(IllegalArgumentException.class, () -> succession(first));
    assertThrows(IllegalArgumentException.class, () -> succession(back, first, back));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Succession("characters", back.champion(), List.of(first)));
  }

  private static Succession succession(Change last, Change... before) {
    List<Change> history = before.length == 0 ? List.of() : List.of(before);
    return new Succession("characters", last.champion(), history);
  }

  private static RegisteredBundle bundle(String id) {
    return new RegisteredBundle(id, "characters", "n", "hash of " + id, 1, START, Map.of());
  }
}
