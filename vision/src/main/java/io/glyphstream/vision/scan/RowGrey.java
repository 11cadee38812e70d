package io.glyphstream.vision.scan;

/** One way to turn a row of an image into grey. */
interface RowGrey {

  /**
   * Writes one row.
   *
   * @param y row, 0-based from the top
   * @param grey where to, uint8
   * @param at index of the row's first pixel in {@code grey}
   */
  void write(int y, byte[] grey, int at);
}
