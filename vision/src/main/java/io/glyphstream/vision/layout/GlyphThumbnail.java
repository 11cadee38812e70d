package io.glyphstream.vision.layout;

import java.util.Arrays;

/** Ink made small: what of a glyph tells which way up it is. */
public final class GlyphThumbnail {

  private static final int SIDE = 14;

  /** How many pixels there are. */
  public static final int PIXELS = SIDE * SIDE;

  private GlyphThumbnail() {}

  /**
   * The share of ink of each pixel, float32 [14, 14] row-major, [0, 1]; the longer side fills the
   * square, the shorter one is centred. A pixel of the ink that lies in several of the thumbnail
   * counts in each by its share, so that ink upside down has the thumbnail upside down.
   */
  public static float[] of(InkPatch ink) {
    int width = ink.box().width();
    int height = ink.box().height();
    double cell = (double) Math.max(width, height) / SIDE;
    float[][] across = shares(width, cell);
    float[][] down = shares(height, cell);
    float[] pixels = new float[PIXELS];
    float[] row = new float[SIDE];
    for (int y = 0; y < height; y++) {
      Arrays.fill(row, 0);
      for (int x = 0; x < width; x++) {
        if (ink.mask()[y * width + x] != 0) {
          add(across[x], 1, row, 0);
        }
      }
      for (int i = 0; i < SIDE; i++) {
        if (down[y][i] > 0) {
          add(row, down[y][i], pixels, i * SIDE);
        }
      }
    }
    return pixels;
  }

  /** The thumbnail of the same ink upside down. */
  public static float[] upsideDown(float[] thumbnail) {
    float[] turned = new float[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      turned[i] = thumbnail[PIXELS - 1 - i];
    }
    return turned;
  }

  private static void add(float[] values, float factor, float[] sums, int from) {
    for (int i = 0; i < SIDE; i++) {
      sums[from + i] += factor * values[i];
    }
  }

  /** How much of each of the thumbnail's columns a column of the ink covers, [length][14]. */
  private static float[][] shares(int length, double cell) {
    double margin = (SIDE * cell - length) / 2;
    float[][] shares = new float[length][SIDE];
    for (int i = 0; i < length; i++) {
      double start = (margin + i) / cell;
      double end = (margin + i + 1) / cell;
      for (int column = (int) start; column < Math.min(SIDE, end); column++) {
        shares[i][column] = (float) (Math.min(end, column + 1.0) - Math.max(start, column));
      }
    }
    return shares;
  }
}
