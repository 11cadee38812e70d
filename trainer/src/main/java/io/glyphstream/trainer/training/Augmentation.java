package io.glyphstream.trainer.training;

import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import java.util.random.RandomGenerator;

/**
 * Random light distortions of a crop, as writers and page croppers make them: an affine map, an
 * elastic one and a change of stroke weight.
 *
 * <p>There are no flips: characters are not symmetric, and a mirrored one is another character (b
 * and d, p and q) or none at all. For the same reason rotations stay far below the 90 degrees that
 * turn N into Z.
 *
 * @param rotationDegrees greatest rotation to either side
 * @param scale greatest relative change of width and, on its own, of height
 * @param shear greatest horizontal shear to either side, px per px of height: slanted writing
 * @param shiftPixels greatest shift in x and, on its own, in y
 * @param strokeWeight greatest |ln gamma| of the grey curve {@code v^gamma}; crops are blurred, so
 *     a gamma below 1 thickens strokes and one above 1 thins them
 * @param elasticPixels greatest displacement in x and, on its own, in y of the knots of a smooth
 *     field that bends the strokes (Simard, Steinkraus, Platt 2003, section 2)
 */
public record Augmentation(
    double rotationDegrees,
    double scale,
    double shear,
    double shiftPixels,
    double strokeWeight,
    double elasticPixels) {

  /** Crops as they are. */
  public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0);

  private static final double CENTRE = (SIDE - 1) / 2.0;

  public Augmentation {
    require("rotation", rotationDegrees, 45);
    require("scale", scale, 0.5);
    require("shear", shear, 1);
    require("shift", shiftPixels, SIDE / 2.0);
    require("stroke-weight", strokeWeight, 2);
    require("elastic", elasticPixels, SIDE / 4.0);
  }

  private static void require(String option, double value, double greatest) {
    if (!(value >= 0 && value <= greatest)) {
      throw new IllegalArgumentException(
          "%s must be between 0 and %s, not %s".formatted(option, greatest, value));
    }
  }

  /**
   * Writes one distorted crop.
   *
   * @param pixels uint8, 255 = ink; the crop starts at {@code from}
   * @param target float32 in [0, 1], 1 = ink; the distorted crop is written from {@code to} on
   * @param random what all the random choices are drawn from
   */
  void distort(byte[] pixels, int from, float[] target, int to, RandomGenerator random) {
    double angle = Math.toRadians(symmetric(random, rotationDegrees));
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double scaleX = 1 + symmetric(random, scale);
    double scaleY = 1 + symmetric(random, scale);
    double slant = symmetric(random, shear);
    double shiftX = symmetric(random, shiftPixels);
    double shiftY = symmetric(random, shiftPixels);
    float[] grey = greyCurve(Math.exp(symmetric(random, strokeWeight)));
    ElasticField bend = ElasticField.random(elasticPixels, random);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double dx = x - CENTRE - shiftX + bend.x(x, y);
        double dy = y - CENTRE - shiftY + bend.y(x, y);
        double sourceY = (cos * dy - sin * dx) / scaleY;
        double sourceX = (cos * dx + sin * dy) / scaleX + slant * sourceY;
        target[to + y * SIDE + x] =
            bilinear(pixels, from, sourceX + CENTRE, sourceY + CENTRE, grey);
      }
    }
  }

  static double symmetric(RandomGenerator random, double greatest) {
    return greatest * (2 * random.nextDouble() - 1);
  }

  private static float[] greyCurve(double gamma) {
    float[] grey = new float[256];
    for (int value = 0; value < grey.length; value++) {
      grey[value] = (float) Math.pow(value / 255.0, gamma);
    }
    return grey;
  }

  /** The ink at a place between pixels; beyond the crop's edge there is paper. */
  private static float bilinear(byte[] pixels, int from, double x, double y, float[] grey) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = (float) (x - left);
    float bottom = (float) (y - top);
    return (1 - bottom)
            * ((1 - right) * ink(pixels, from, left, top, grey)
                + right * ink(pixels, from, left + 1, top, grey))
        + bottom
            * ((1 - right) * ink(pixels, from, left, top + 1, grey)
                + right * ink(pixels, from, left + 1, top + 1, grey));
  }

  private static float ink(byte[] pixels, int from, int x, int y, float[] grey) {
    boolean inside = x >= 0 && x < SIDE && y >= 0 && y < SIDE;
    return inside ? grey[Byte.toUnsignedInt(pixels[from + y * SIDE + x])] : 0;
  }
}
