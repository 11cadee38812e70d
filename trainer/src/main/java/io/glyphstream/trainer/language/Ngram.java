package io.glyphstream.trainer.language;

/** N-grams as numbers: six bits a symbol, the last symbol lowest; 0 is the empty one. */
final class Ngram {

  static final int BITS = 6;

  /** Longer ones don't fit. */
  static final int LONGEST = 10;

  static final long EMPTY = 0;

  private static final int MASK = (1 << BITS) - 1;

  private Ngram() {}

  /** The n-gram and one more symbol. */
  static long with(long ngram, int symbol) {
    return ngram << BITS | symbol + 1;
  }

  /** Its last symbols, that many of them. */
  static long end(long ngram, int symbols) {
    return ngram & (1L << BITS * symbols) - 1;
  }

  /** All but its last symbol. */
  static long start(long ngram) {
    return ngram >>> BITS;
  }

  static int lastSymbol(long ngram) {
    return (int) (ngram & MASK) - 1;
  }
}
