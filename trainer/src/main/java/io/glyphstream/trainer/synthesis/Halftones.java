package io.glyphstream.trainer.synthesis;

import static io.glyphstream.contracts.lattice.CropBatch.CROP_BYTES;
import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.random.RandomGenerator;

/**
 * Grey areas of any outline, as pieces of pictures give them: noise of random coarseness within a
 * random polygon around the centre.
 *
 * @param count how many
 */
record Halftones(int count) implements CropSource {

  private static final int CORNERS = 10;

  @Override
  public LabelledSet make(RandomGenerator random) {
    CropCollector crops = new CropCollector();
    for (int i = 0; i < count; i++) {
      crops.add(crop(random), BundleMetadata.REJECT);
    }
    return crops.set();
  }

  private static byte[] crop(RandomGenerator random) {
    double[] radii = new double[CORNERS];
    double size = Outline.between(random, 6, 15);
    for (int i = 0; i < CORNERS; i++) {
      radii[i] = size * Outline.between(random, 0.4, 1.3);
    }
    int grain = 1 + random.nextInt(8);
    double[] greys = new double[(SIDE / grain + 2) * (SIDE / grain + 2)];
    double darkest = Outline.between(random, 0.3, 1);
    for (int i = 0; i < greys.length; i++) {
      greys[i] = darkest * Outline.between(random, 0.2, 1);
    }
    byte[] crop = new byte[CROP_BYTES];
    for (int i = 0; i < CROP_BYTES; i++) {
      double dx = i % SIDE - SIDE / 2.0;
      double dy = i / SIDE - SIDE / 2.0;
      double turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) % 1 * CORNERS;
      int corner = (int) turn % CORNERS;
      double radius =
          radii[corner] + (turn - (int) turn) * (radii[(corner + 1) % CORNERS] - radii[corner]);
      double grey = greys[i / SIDE / grain * (SIDE / grain + 2) + i % SIDE / grain];
      crop[i] = (byte) (Math.hypot(dx, dy) < radius ? 255 * grey : 0);
    }
    return crop;
  }
}
