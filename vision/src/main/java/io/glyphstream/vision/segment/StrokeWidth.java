package io.glyphstream.vision.segment;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.layout.InkPatch;
import java.util.List;

/** How thick a line's pen is: the median length of its level runs of ink. */
public final class StrokeWidth {

  /** Longer runs are counted as this long, px. */
  private static final int MOST = 256;

  private StrokeWidth() {}

  /** Px, at least 1. */
  public static double of(List<InkPatch> pieces) {
    int[] lengths = new int[MOST + 1];
    int runs = 0;
    for (InkPatch piece : pieces) {
      runs += count(piece, lengths);
    }
    int below = 0;
    int length = 0;
    while (length < MOST && 2 * below < runs) {
      length++;
      below += lengths[length];
    }
    return Math.max(1, length);
  }

  private static int count(InkPatch piece, int[] lengths) {
    Box box = piece.box();
    int runs = 0;
    for (int y = 0; y < box.height(); y++) {
      int length = 0;
      for (int x = 0; x <= box.width(); x++) {
        if (x < box.width() && piece.mask()[y * box.width() + x] != 0) {
          length++;
        } else if (length > 0) {
          lengths[Math.min(MOST, length)]++;
          runs++;
          length = 0;
        }
      }
    }
    return runs;
  }
}
