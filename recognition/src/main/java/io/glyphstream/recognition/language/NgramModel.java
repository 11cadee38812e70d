package io.glyphstream.recognition.language;

/**
 * Probabilities from a trie. A symbol that is not known after a context is as likely as after the
 * context's end (one symbol shorter), times what the known ones leave over; so the probabilities
 * sum to 1 in every context (Chen and Goodman 1999, section 2).
 */
final class NgramModel {

  private final NgramTrie trie;

  /** The n-gram without its first symbol, by node; that of a single symbol is node 0. */
  private final int[] shorter;

  /** What a context's unknown symbols keep of their probability after the shorter context. */
  private final double[] left;

  private final double[] unigrams = new double[Symbols.COUNT];

  NgramModel(NgramTrie trie) {
    this.trie = trie;
    this.shorter = new int[trie.size()];
    this.left = new double[trie.size()];
    fillUnigrams();
    linkShorter();
    for (int node = 1; node < trie.size(); node++) {
      if (trie.isContext(node)) {
        left[node] = left(node);
      }
    }
  }

  private void fillUnigrams() {
    double sum = 0;
    for (int node = trie.firstChild()[0]; node < trie.firstChild()[1]; node++) {
      unigrams[trie.symbols()[node]] = trie.probability(node);
      sum += trie.probability(node);
    }
    for (int symbol = 0; symbol < Symbols.COUNT; symbol++) {
      unigrams[symbol] /= sum;
    }
  }

  private void linkShorter() {
    for (int node = 1; node < trie.size(); node++) {
      for (int child = trie.firstChild()[node]; child < trie.firstChild()[node + 1]; child++) {
        int link = trie.child(shorter[node], trie.symbols()[child]);
        if (link < 0) {
          throw new IllegalArgumentException("an n-gram is known, but not its end");
        }
        shorter[child] = link;
      }
    }
  }

  /** With a context's child its end is known, which says how likely it is after the shorter one. */
  private double left(int node) {
    double known = 0;
    double knownShorter = 0;
    for (int child = trie.firstChild()[node]; child < trie.firstChild()[node + 1]; child++) {
      known += trie.probability(child);
      knownShorter +=
          shorter[node] == 0 ? unigrams[trie.symbols()[child]] : trie.probability(shorter[child]);
    }
    return (1 - known) / (1 - knownShorter);
  }

  /** The context that is left when everything before is forgotten. */
  int empty() {
    return 0;
  }

  /** The longest known context behind a context and one more symbol. */
  int next(int context, int symbol) {
    int node = context;
    int child = trie.child(node, symbol);
    while (child < 0 && node != 0) {
      node = shorter[node];
      child = trie.child(node, symbol);
    }
    if (child < 0) {
      return 0;
    }
    while (!trie.isContext(child)) {
      child = shorter[child];
    }
    return child;
  }

  /**
   * How likely each symbol is after a context; they sum to 1.
   *
   * @param row float64 [{@link Symbols#COUNT}], is filled
   */
  void fillRow(int context, double[] row) {
    if (context == 0) {
      System.arraycopy(unigrams, 0, row, 0, Symbols.COUNT);
      return;
    }
    fillRow(shorter[context], row);
    for (int symbol = 0; symbol < Symbols.COUNT; symbol++) {
      row[symbol] *= left[context];
    }
    for (int child = trie.firstChild()[context]; child < trie.firstChild()[context + 1]; child++) {
      row[trie.symbols()[child]] = trie.probability(child);
    }
  }
}
