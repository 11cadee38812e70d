package io.glyphstream.trainer.language;

import io.glyphstream.recognition.language.Symbols;
import java.util.ArrayList;
import java.util.List;

/** How often n-grams occur in texts, of every order up to the highest. */
final class NgramCounts {

  private final List<LongCounts> orders = new ArrayList<>();

  /**
   * @param order length of the longest n-grams, 1 to {@link Ngram#LONGEST}
   */
  NgramCounts(int order) {
    if (order < 1 || order > Ngram.LONGEST) {
      throw new IllegalArgumentException("an order is 1 to " + Ngram.LONGEST + ", not " + order);
    }
    for (int i = 0; i < order; i++) {
      orders.add(new LongCounts());
    }
  }

  int order() {
    return orders.size();
  }

  /** Counts a text; its characters all have symbols. */
  void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      addEndingAt(i, text, 1);
    }
  }

  /**
   * Counts the n-grams of a text without punctuation that the text itself does not hold. To count
   * all of them would make every n-gram within words seem twice as well known.
   */
  void addNew(BareText bare) {
    for (int i = 0; i < bare.text().length(); i++) {
      int lastStart = bare.lastStarts()[i];
      if (lastStart >= 0) {
        addEndingAt(i, bare.text(), i - lastStart + 1);
      }
    }
  }

  /** Counts the n-grams of at least a length that end with a character of a text. */
  private void addEndingAt(int last, String text, int shortest) {
    long ngram = Ngram.EMPTY;
    for (int i = Math.max(0, last + 1 - order()); i <= last; i++) {
      ngram = Ngram.with(ngram, Symbols.of(text.charAt(i)));
    }
    for (int length = shortest; length <= Math.min(last + 1, order()); length++) {
      orders.get(length - 1).add(Ngram.end(ngram, length), 1);
    }
  }

  /** Occurrences of the n-grams of a length. */
  LongCounts ofLength(int length) {
    return orders.get(length - 1);
  }

  /** In how many different symbols' company, before it, each n-gram of a length occurs. */
  LongCounts continuations(int length) {
    LongCounts continuations = new LongCounts();
    for (long longer : ofLength(length + 1).sortedKeys()) {
      continuations.add(Ngram.end(longer, length), 1);
    }
    return continuations;
  }
}
