package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.contracts.document.Box;
import java.util.List;

/**
 * How many of the true glyphs were found as one box.
 *
 * @param found true boxes that a read one covers: intersection over union of {@value
 *     #LEAST_OVERLAP} at least, each read box for one true box at most
 * @param read boxes of the reading
 * @param truth boxes of the truth
 */
public record SegmentationScore(int found, int read, int truth) {

  static final SegmentationScore NOTHING = new SegmentationScore(0, 0, 0);

  private static final double LEAST_OVERLAP = 0.5;

  /** The score of one page. */
  static SegmentationScore of(List<Box> truth, List<Box> read) {
    boolean[] taken = new boolean[read.size()];
    int found = 0;
    for (Box right : truth) {
      int best = -1;
      double most = LEAST_OVERLAP;
      for (int i = 0; i < read.size(); i++) {
        double overlap = taken[i] ? 0 : right.overlap(read.get(i));
        if (overlap >= most) {
          most = overlap;
          best = i;
        }
      }
      if (best >= 0) {
        taken[best] = true;
        found++;
      }
    }
    return new SegmentationScore(found, read.size(), truth.size());
  }

  SegmentationScore plus(SegmentationScore other) {
    return new SegmentationScore(found + other.found, read + other.read, truth + other.truth);
  }

  double recall() {
    return (double) found / truth;
  }

  double precision() {
    return (double) found / Math.max(1, read);
  }
}
