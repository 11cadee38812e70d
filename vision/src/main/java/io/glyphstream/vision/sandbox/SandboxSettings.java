package io.glyphstream.vision.sandbox;

import io.glyphstream.vision.scan.ScanLimits;

/**
 * How the processes of a sandbox are set up.
 *
 * @param limits what a scan may cost
 * @param withImages whether pages come with their images
 * @param processes so many scans are read at the same time; at least 1
 * @param cores that one process may keep busy; at least 1
 * @param heapMebibytes of each process; at least {@value #MIN_HEAP_MEBIBYTES}
 * @param pace how soon its scans must be read
 */
public record SandboxSettings(
    ScanLimits limits, boolean withImages, int processes, int cores, int heapMebibytes, Pace pace) {

  /** A page of the default limits, decoded: 120 megapixels of 16-bit colour with alpha. */
  public static final int DEFAULT_HEAP_MEBIBYTES = 1536;

  private static final int MIN_HEAP_MEBIBYTES = 64;

  /** Java's own parts, OpenCV's code and what segmentation keeps for the next page, MiB. */
  private static final int RESIDENT_BASE_MEBIBYTES = 512;

  /**
   * OpenCV's images of a page, bytes a pixel: measured 8 of a page of 119 megapixels of writing.
   */
  private static final int NATIVE_BYTES_PER_PIXEL = 12;

  /** How soon scans must be read. */
  public enum Pace {
    /** Whoever sends one waits, so that the first one is begun as soon as a process is up. */
    AT_ONCE,
    /** None may take long: processes read some pages of no meaning first, which makes Java fast. */
    STEADY,
    /** Others go first where cores are short. */
    BEHIND_OTHERS
  }

  public SandboxSettings {
    if (processes < 1 || cores < 1) {
      throw new IllegalArgumentException(
          "nothing is read by " + processes + " processes of " + cores + " cores");
    }
    if (heapMebibytes < MIN_HEAP_MEBIBYTES) {
      throw new IllegalArgumentException(
          "a process needs " + MIN_HEAP_MEBIBYTES + " MiB of heap, not " + heapMebibytes);
    }
  }

  /** One process with all cores and the default heap, without images. */
  public static SandboxSettings single(ScanLimits limits) {
    return new SandboxSettings(
        limits,
        false,
        1,
        Runtime.getRuntime().availableProcessors(),
        DEFAULT_HEAP_MEBIBYTES,
        Pace.AT_ONCE);
  }

  /** Where processes have had to be ended: one more, so that the next scan need not wait for it. */
  int spares() {
    return pace == Pace.STEADY ? 1 : 0;
  }

  /** What a process may have in memory, heap and all, bytes. */
  long maxResidentBytes() {
    return ((long) heapMebibytes + RESIDENT_BASE_MEBIBYTES << 20)
        + NATIVE_BYTES_PER_PIXEL * limits.maxPixelsPerPage();
  }
}
