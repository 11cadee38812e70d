package io.glyphstream.trainer.language;

import io.glyphstream.recognition.language.LanguageModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Builds a language model from books. */
final class LanguageModelBuilder {

  /** Single symbols, pairs and threes are all kept. */
  private static final int ALWAYS_KEPT = 3;

  private static final int AS_WRITTEN = 3;

  private final NgramCounts counts;
  private final CaseCounts cases = new CaseCounts();
  private final int leastCount;

  /**
   * @param order length of the longest n-grams
   * @param leastCount how often n-grams of four symbols and more must occur to be kept
   */
  LanguageModelBuilder(int order, int leastCount) {
    this.counts = new NgramCounts(order);
    this.leastCount = leastCount;
  }

  /**
   * Counts books, with their punctuation and without. Their letters' case counts three times: as it
   * is, all capitals, and all small, since people print all three.
   */
  LanguageModel build(List<String> books) {
    for (String book : books) {
      counts.add(book);
      counts.addNew(BareText.of(book));
      for (int times = 0; times < AS_WRITTEN; times++) {
        cases.add(book);
      }
      cases.addAsWritten(book);
      cases.add(book.toUpperCase(Locale.ROOT));
      cases.add(book.toLowerCase(Locale.ROOT));
    }
    int[] leastCounts = new int[counts.order()];
    Arrays.fill(leastCounts, leastCount);
    Arrays.fill(leastCounts, 0, Math.min(ALWAYS_KEPT, leastCounts.length), 1);
    return new LanguageModel(new TrieBuilder(counts, leastCounts).build(), cases.model());
  }
}
