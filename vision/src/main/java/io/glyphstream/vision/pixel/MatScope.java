package io.glyphstream.vision.pixel;

import java.util.ArrayList;
import java.util.List;
import nu.pattern.OpenCV;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * The OpenCV images of one piece of work; closing it releases them all, or keeps their memory for
 * the next piece, so that native memory stays flat however many pages pass. Loads the native
 * library before the first image is made.
 */
public final class MatScope implements AutoCloseable {

  static {
    OpenCV.loadLocally();
    // A page has operations of 9 million pixels: on two cores cleaning takes two thirds of the
    // time. Where pages come faster than one at a time, OpenCV computes on the callers' threads.
    Core.setNumThreads(Runtime.getRuntime().availableProcessors());
  }

  /** Smaller images are not worth a block of memory, bytes. */
  private static final int LEAST_SPARED = 1 << 20;

  private final List<Mat> mats = new ArrayList<>();
  private final List<Mat> blocks = new ArrayList<>();

  /** An empty image, as a target for OpenCV's functions. */
  public Mat create() {
    return keep(new Mat());
  }

  /**
   * A grey image of this size, whose pixels are of no meaning yet. OpenCV's functions write into it
   * where their result is as large.
   *
   * @param width px
   * @param height px
   * @return uint8 [height, width]
   */
  public Mat create(int width, int height) {
    int bytes = Math.multiplyExact(width, height);
    if (bytes < LEAST_SPARED || bytes > SpareMemory.BLOCK_BYTES) {
      return keep(new Mat(height, width, CvType.CV_8UC1));
    }
    Mat block = SpareMemory.take();
    blocks.add(block);
    return keep(keep(block.colRange(0, bytes)).reshape(1, height));
  }

  /**
   * A grey image as large as another, whose pixels are of no meaning yet.
   *
   * @return uint8, rows and columns as in {@code other}
   */
  public Mat like(Mat other) {
    return create(other.width(), other.height());
  }

  /**
   * An image with the given pixels.
   *
   * @param width px
   * @param height px
   * @param pixels uint8 [height, width], row-major; copied
   */
  public Mat of(int width, int height, byte[] pixels) {
    Mat mat = create(width, height);
    mat.put(0, 0, pixels);
    return mat;
  }

  /** Releases {@code mat} when this scope closes. */
  public <M extends Mat> M keep(M mat) {
    mats.add(mat);
    return mat;
  }

  /**
   * The image's pixels.
   *
   * @param mat uint8, one channel
   * @return uint8 [rows, cols], row-major
   */
  public static byte[] bytes(Mat mat) {
    byte[] pixels = new byte[Math.toIntExact(mat.total())];
    mat.get(0, 0, pixels);
    return pixels;
  }

  @Override
  public void close() {
    mats.forEach(Mat::release);
    mats.clear();
    blocks.forEach(SpareMemory::giveBack);
    blocks.clear();
  }
}
