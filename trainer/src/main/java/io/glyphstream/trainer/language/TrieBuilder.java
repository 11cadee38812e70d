package io.glyphstream.trainer.language;

import io.glyphstream.recognition.language.NgramTrie;
import io.glyphstream.recognition.language.Symbols;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Makes the trie of the n-grams that occur often enough. */
final class TrieBuilder {

  private final NgramCounts counts;
  private final KneserNey smoothing;
  private final int[] leastCounts;

  private final List<Integer> firstChild = new ArrayList<>();
  private final ByteArrayOutputStream symbols = new ByteArrayOutputStream();
  private final ByteArrayOutputStream codes = new ByteArrayOutputStream();

  /**
   * @param leastCounts of each length, the rarest n-grams that are kept; not descending, so that
   *     with an n-gram its start and its end are kept
   */
  TrieBuilder(NgramCounts counts, int[] leastCounts) {
    this.counts = counts;
    this.smoothing = new KneserNey(counts);
    this.leastCounts = leastCounts.clone();
  }

  NgramTrie build() {
    symbols.write(0);
    codes.write(0);
    long[] parents = {Ngram.EMPTY};
    for (int length = 1; length <= counts.order(); length++) {
      parents = addLength(length, parents);
    }
    for (int i = 0; i <= parents.length; i++) {
      firstChild.add(symbols.size());
    }
    return new NgramTrie(
        firstChild.stream().mapToInt(Integer::intValue).toArray(),
        symbols.toByteArray(),
        codes.toByteArray());
  }

  /** Adds the n-grams of a length, by their parents' order; all single symbols are kept. */
  private long[] addLength(int length, long[] parents) {
    List<Long> added = new ArrayList<>();
    for (long parent : parents) {
      firstChild.add(symbols.size());
      for (int symbol = 0; symbol < Symbols.COUNT; symbol++) {
        long ngram = Ngram.with(parent, symbol);
        if (length == 1 || counts.ofLength(length).get(ngram) >= leastCounts[length - 1]) {
          symbols.write(symbol);
          codes.write(NgramTrie.code(smoothing.probability(ngram, length)));
          added.add(ngram);
        }
      }
    }
    return added.stream().mapToLong(Long::longValue).toArray();
  }
}
