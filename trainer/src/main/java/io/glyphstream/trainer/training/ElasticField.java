package io.glyphstream.trainer.training;

import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import java.util.random.RandomGenerator;

/**
 * A smooth random displacement of every pixel of a crop: knots on a coarse grid are displaced on
 * their own, and the pixels between follow by bilinear interpolation. It stands for the Gaussian
 * smoothed field of Simard, Steinkraus, Platt (2003, section 2) at a hundredth of its cost.
 *
 * @param xs displacement in x of the knots, px, row-major
 * @param ys displacement in y of the knots, px, row-major
 */
record ElasticField(double[] xs, double[] ys) {

  /** Knots along each side: one every 9 px, the size of a stroke's bend. */
  private static final int KNOTS = 4;

  private static final double KNOTS_PER_PIXEL = (KNOTS - 1.0) / (SIDE - 1);

  /**
   * A field.
   *
   * @param greatest displacement of a knot in x and, on its own, in y, px
   */
  static ElasticField random(double greatest, RandomGenerator random) {
    double[] xs = new double[KNOTS * KNOTS];
    double[] ys = new double[KNOTS * KNOTS];
    for (int knot = 0; knot < xs.length; knot++) {
      xs[knot] = Augmentation.symmetric(random, greatest);
      ys[knot] = Augmentation.symmetric(random, greatest);
    }
    return new ElasticField(xs, ys);
  }

  /** Displacement in x of the pixel, px. */
  double x(int x, int y) {
    return at(xs, x, y);
  }

  /** Displacement in y of the pixel, px. */
  double y(int x, int y) {
    return at(ys, x, y);
  }

  private static double at(double[] knots, int x, int y) {
    double column = x * KNOTS_PER_PIXEL;
    double row = y * KNOTS_PER_PIXEL;
    int left = Math.min(KNOTS - 2, (int) column);
    int top = Math.min(KNOTS - 2, (int) row);
    double right = column - left;
    double bottom = row - top;
    int knot = top * KNOTS + left;
    return (1 - bottom) * ((1 - right) * knots[knot] + right * knots[knot + 1])
        + bottom * ((1 - right) * knots[knot + KNOTS] + right * knots[knot + KNOTS + 1]);
  }
}
