package io.glyphstream.vision.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

class MatScopeTest {

  @Test
  void imagesOfOnePieceOfWorkShareNoPixels() {
    byte[] black = pixels(2000, 1500, 0);
    byte[] grey = pixels(2000, 1500, 100);
    try (MatScope mats = new MatScope()) {
      Mat one = mats.of(2000, 1500, black);
      Mat other = mats.of(2000, 1500, grey);
      assertArrayEquals(black, MatScope.bytes(one));
      assertArrayEquals(grey, MatScope.bytes(other));
    }
  }

  /** What is given back to the system is likely handed to whoever asks next. */
  @Test
  void theNextPageHasTheMemoryOfTheLastOne() {
    long last = addressOfPage(2480, 3508);
    Mat other = new Mat(1, SpareMemory.BLOCK_BYTES, CvType.CV_8UC1);
    assertEquals(last, addressOfPage(1654, 2339));
    other.release();
  }

  @Test
  void aTargetAsLargeAsTheResultIsWrittenInPlace() {
    try (MatScope mats = new MatScope()) {
      Mat page = mats.of(2000, 1500, pixels(2000, 1500, 100));
      Mat target = mats.create(2000, 1500);
      long address = target.dataAddr();
      Core.multiply(page, new Scalar(2), target);
      assertEquals(address, target.dataAddr());
      assertArrayEquals(pixels(2000, 1500, 200), MatScope.bytes(target));
      assertNotEquals(address, page.dataAddr());
    }
  }

  @Test
  void imagesLargerThanABlockAreImagesToo() {
    byte[] grey = pixels(5000, 4000, 100);
    try (MatScope mats = new MatScope()) {
      assertArrayEquals(grey, MatScope.bytes(mats.of(5000, 4000, grey)));
    }
  }

  private static long addressOfPage(int width, int height) {
    try (MatScope mats = new MatScope()) {
      return mats.create(width, height).dataAddr();
    }
  }

  private static byte[] pixels(int width, int height, int grey) {
    byte[] pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) grey);
    return pixels;
  }
}
