package io.glyphstream.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShuffledDeckTest {

  @Test
  void everythingComesOnceBeforeAnythingComesAgain() {
    Random random = new Random(1);
    ShuffledDeck<Integer> deck = new ShuffledDeck<>(List.of(1, 2, 3, 4));

    for (int round = 0; round < 20; round++) {
      Set<Integer> drawn =
          Stream.generate(() -> deck.draw(random)).limit(4).collect(Collectors.toSet());
      assertEquals(Set.of(1, 2, 3, 4), drawn);
    }
  }
}
