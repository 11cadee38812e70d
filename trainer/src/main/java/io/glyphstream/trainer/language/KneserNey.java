package io.glyphstream.trainer.language;

import io.glyphstream.recognition.language.Symbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Interpolated modified Kneser-Ney probabilities (Chen and Goodman 1999, section 3): the longest
 * n-grams by their occurrences, shorter ones by the number of symbols they occur behind, single
 * symbols interpolated with equal probabilities.
 */
final class KneserNey {

  private final List<Order> orders = new ArrayList<>();

  KneserNey(NgramCounts counts) {
    for (int length = 1; length < counts.order(); length++) {
      orders.add(new Order(counts.continuations(length)));
    }
    orders.add(new Order(counts.ofLength(counts.order())));
  }

  /**
   * How likely the last symbol of an n-gram follows those before.
   *
   * @param length of the n-gram; 0 for none, which has equal probabilities
   */
  double probability(long ngram, int length) {
    if (length == 0) {
      return 1.0 / Symbols.COUNT;
    }
    double shorter = probability(Ngram.end(ngram, length - 1), length - 1);
    return orders.get(length - 1).interpolated(ngram, shorter);
  }

  /** The counts of one length and what belongs to them. */
  private static final class Order {

    private final LongCounts counts;
    private final Discounts discounts;
    private final Map<Long, Context> contexts = new HashMap<>();

    Order(LongCounts counts) {
      this.counts = counts;
      this.discounts = Discounts.of(counts);
      for (long ngram : counts.sortedKeys()) {
        contexts.computeIfAbsent(Ngram.start(ngram), key -> new Context()).add(counts.get(ngram));
      }
    }

    double interpolated(long ngram, double shorter) {
      Context context = contexts.get(Ngram.start(ngram));
      if (context == null) {
        return shorter;
      }
      int count = counts.get(ngram);
      double own = count - discounts.from(count);
      return (own + context.taken(discounts) * shorter) / context.total;
    }
  }

  /** What follows a context: all counts, and how many symbols once, twice, more often. */
  private static final class Context {

    private double total;
    private int ones;
    private int twos;
    private int more;

    void add(int count) {
      total += count;
      if (count == 1) {
        ones++;
      } else if (count == 2) {
        twos++;
      } else {
        more++;
      }
    }

    double taken(Discounts discounts) {
      return discounts.from(1) * ones + discounts.from(2) * twos + discounts.from(3) * more;
    }
  }
}
