package io.glyphstream.contracts.store;

/**
 * Chance that comes out the same on every machine and at every time, because a hash decides:
 * numbers in [0, 1), evenly spread over hashes, in steps of 2^-32.
 */
public final class HashDraw {

  private static final int DIGITS = 8;
  private static final int HEX = 16;
  private static final double STEPS = 1L << 32;

  private HashDraw() {}

  /**
   * The draw of a hash's first 32 bits.
   *
   * @param hash hex, at least 8 digits
   */
  public static double first(String hash) {
    return Long.parseLong(hash.substring(0, DIGITS), HEX) / STEPS;
  }

  /** The draw of its last 32 bits, which knows nothing of the first. */
  public static double last(String hash) {
    return Long.parseLong(hash.substring(hash.length() - DIGITS), HEX) / STEPS;
  }
}
