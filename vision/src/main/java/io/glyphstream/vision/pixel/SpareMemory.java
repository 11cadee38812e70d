package io.glyphstream.vision.pixel;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Native memory for the images of pages, used again for the next page: memory that a process gets
 * anew must be mapped, which on a virtual machine takes up to 18 ms a page at 300 dpi, longer than
 * what is done with it (docs/adr/0025).
 */
final class SpareMemory {

  /** The most that a block holds, bytes: an A4 page at 300 dpi, turned by any skew. */
  static final int BLOCK_BYTES = 16 << 20;

  /** Blocks that are kept: a page needs seven. With more pages under way others come and go. */
  private static final int MOST_KEPT = 8;

  /** The last one given back is taken first: it may still be in a cache. */
  private static final BlockingDeque<Mat> BLOCKS = new LinkedBlockingDeque<>(MOST_KEPT);

  private SpareMemory() {}

  /** A block, uint8 [1, {@value #BLOCK_BYTES}]; what is in it is of no meaning. */
  static Mat take() {
    Mat spare = BLOCKS.pollFirst();
    return spare == null ? new Mat(1, BLOCK_BYTES, CvType.CV_8UC1) : spare;
  }

  /** Takes back a block in which nobody keeps an image. */
  static void giveBack(Mat block) {
    if (!BLOCKS.offerFirst(block)) {
      block.release();
    }
  }
}
