package io.glyphstream.recognition.language;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An n-gram model with back-off: a trie whose nodes are the n-grams that are known, breadth first,
 * node 0 the empty one. Children stand together and in the order of their symbols.
 *
 * @param firstChild int32 [nodes + 1]: the children of node i are firstChild[i] .. firstChild[i+1]
 *     - 1
 * @param symbols the last symbol of each node, uint8 [nodes]; that of node 0 means nothing
 * @param codes its probability after the symbols before: exp(-code / 16), uint8 [nodes]; of node 0
 *     nothing
 */
public record NgramTrie(int[] firstChild, byte[] symbols, byte[] codes) {

  /** Steps of a code for one nat. */
  static final double STEPS_PER_NAT = 16;

  private static final int MOST = 255;

  /** What each code stands for. */
  private static final double[] PROBABILITIES =
      IntStream.rangeClosed(0, MOST).mapToDouble(code -> Math.exp(-code / STEPS_PER_NAT)).toArray();

  public NgramTrie {
    if (symbols.length == 0
        || firstChild.length != symbols.length + 1
        || codes.length != symbols.length
        || firstChild[symbols.length] != symbols.length) {
      throw new IllegalArgumentException("the parts of the trie do not fit together");
    }
  }

  /** A probability's code, so that what the code stands for is no greater than the probability. */
  public static byte code(double probability) {
    return (byte) Math.min(MOST, Math.ceil(-Math.log(probability) * STEPS_PER_NAT));
  }

  /** How many nodes there are. */
  int size() {
    return symbols.length;
  }

  /** What a node's code stands for, [0, 1]. */
  double probability(int node) {
    return PROBABILITIES[codes[node] & 0xFF];
  }

  /** The child of that symbol; -1 if there is none. */
  int child(int node, int symbol) {
    for (int child = firstChild[node]; child < firstChild[node + 1]; child++) {
      if (symbols[child] == symbol) {
        return child;
      }
    }
    return -1;
  }

  /** Whether symbols are known to follow the n-gram. */
  boolean isContext(int node) {
    return firstChild[node] < firstChild[node + 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NgramTrie trie
        && Arrays.equals(firstChild, trie.firstChild)
        && Arrays.equals(symbols, trie.symbols)
        && Arrays.equals(codes, trie.codes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codes);
  }
}
