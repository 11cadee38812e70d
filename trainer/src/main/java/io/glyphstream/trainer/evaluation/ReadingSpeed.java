package io.glyphstream.trainer.evaluation;

import io.glyphstream.contracts.lattice.CropBatch;
import java.util.Random;

/** How fast a classifier reads on one core. */
public final class ReadingSpeed {

  /** Crops a call: what one run of a recognizer's session takes. */
  private static final int BATCH = 64;

  private static final int ROUNDS = 7;
  private static final double ROUND_SECONDS = 0.5;

  private ReadingSpeed() {}

  /**
   * Crops a second in the best of seven rounds of half a second, the first of which warms up: on a
   * shared machine the best round is the least disturbed one.
   */
  public static double cropsPerSecond(Classifier classifier) {
    byte[] pixels = new byte[BATCH * CropBatch.CROP_BYTES];
    new Random(1).nextBytes(pixels);
    CropBatch crops = new CropBatch(pixels);
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.max(best, round(classifier, crops));
    }
    return best;
  }

  private static double round(Classifier classifier, CropBatch crops) {
    long start = System.nanoTime();
    double seconds = 0;
    int read = 0;
    while (seconds < ROUND_SECONDS) {
      classifier.probabilities(crops);
      read += crops.size();
      seconds = (System.nanoTime() - start) / 1e9;
    }
    return read / seconds;
  }
}
