package io.glyphstream.trainer;

import static io.glyphstream.contracts.lattice.CropBatch.CROP_BYTES;
import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Crops that tests draw for themselves. */
public final class Glyphs {

  private Glyphs() {}

  /** N crops of random grey pixels. */
  public static CropBatch noise(int size, long seed) {
    byte[] pixels = new byte[size * CROP_BYTES];
    new Random(seed).nextBytes(pixels);
    return new CropBatch(pixels);
  }

  /** An upright L: a stem at the left and a foot at the bottom, 3 px thick. */
  public static byte[] letterL() {
    byte[] crop = new byte[CROP_BYTES];
    fill(crop, 8, 4, 3, 20);
    fill(crop, 8, 21, 13, 3);
    return crop;
  }

  /** A grey crop with its rows and columns exchanged. */
  public static byte[] transposed(byte[] crop) {
    byte[] transposed = new byte[CROP_BYTES];
    for (int i = 0; i < CROP_BYTES; i++) {
      transposed[i % SIDE * SIDE + i / SIDE] = crop[i];
    }
    return transposed;
  }

  /** Ten classes of bars, one at each height, jittered and on noisy paper; easy to tell apart. */
  public static LabelledSet bars(int size, long seed) {
    Random random = new Random(seed);
    byte[] pixels = new byte[size * CROP_BYTES];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      labels[i] = i % 10;
      byte[] crop = new byte[CROP_BYTES];
      fill(crop, 3 + random.nextInt(3), 1 + 2 * labels[i] + 4, 18 + random.nextInt(4), 2);
      crop[random.nextInt(CROP_BYTES)] = (byte) random.nextInt(256);
      System.arraycopy(crop, 0, pixels, i * CROP_BYTES, CROP_BYTES);
    }
    return new LabelledSet(new CropBatch(pixels), labels, digits());
  }

  public static List<String> digits() {
    return IntStream.range(0, 10).mapToObj(Integer::toString).toList();
  }

  private static void fill(byte[] crop, int left, int top, int width, int height) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        crop[y * SIDE + x] = (byte) 255;
      }
    }
  }
}
