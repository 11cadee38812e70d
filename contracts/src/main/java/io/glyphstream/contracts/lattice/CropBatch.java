package io.glyphstream.contracts.lattice;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * Glyph images as the models take them: uint8 [N, 28, 28], row-major, 255 = ink, 0 = paper,
 * normalised as EMNIST's images are (Cohen et al. 2017, section II).
 *
 * @param pixels {@code N * 784} bytes
 */
public record CropBatch(byte[] pixels) {

  /** Width and height of a crop, px. */
  public static final int SIDE = 28;

  /** Pixels, and so bytes, of a crop. */
  public static final int CROP_BYTES = SIDE * SIDE;

  public CropBatch {
    if (pixels.length % CROP_BYTES != 0) {
      throw new IllegalArgumentException(pixels.length + " bytes are not whole 28x28 crops");
    }
  }

  /** All crops of the batches, in their order. */
  public static CropBatch concat(Collection<CropBatch> batches) {
    byte[] all = new byte[batches.stream().mapToInt(batch -> batch.pixels.length).sum()];
    int offset = 0;
    for (CropBatch batch : batches) {
      System.arraycopy(batch.pixels, 0, all, offset, batch.pixels.length);
      offset += batch.pixels.length;
    }
    return new CropBatch(all);
  }

  /**
   * Some of the crops.
   *
   * @param indices 0-based, in the order wanted
   */
  public CropBatch select(IntStream indices) {
    return concat(indices.mapToObj(index -> new CropBatch(crop(index))).toList());
  }

  /** N. */
  public int size() {
    return pixels.length / CROP_BYTES;
  }

  /**
   * One crop, uint8 [28, 28].
   *
   * @param index 0-based
   */
  public byte[] crop(int index) {
    return Arrays.copyOfRange(pixels, index * CROP_BYTES, (index + 1) * CROP_BYTES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CropBatch batch && Arrays.equals(pixels, batch.pixels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pixels);
  }

  @Override
  public String toString() {
    return "CropBatch[" + size() + "]";
  }
}
