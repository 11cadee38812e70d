package io.glyphstream.benchmarks.chaos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Draws by chance, but everything once before anything comes again.
 *
 * @param <T> what is drawn
 */
final class ShuffledDeck<T> {

  private final List<T> cards;
  private final Deque<T> left = new ArrayDeque<>();

  /**
   * @param cards at least one
   */
  ShuffledDeck(List<T> cards) {
    this.cards = List.copyOf(cards);
  }

  T draw(Random random) {
    if (left.isEmpty()) {
      List<T> shuffled = new ArrayList<>(cards);
      Collections.shuffle(shuffled, random);
      left.addAll(shuffled);
    }
    return left.remove();
  }
}
