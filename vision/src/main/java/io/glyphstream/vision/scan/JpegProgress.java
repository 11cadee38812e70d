package io.glyphstream.vision.scan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which of a JPEG picture's coefficients its scans have told so far, down to which bit: a
 * progressive picture is whole only when all are told down to the last (ITU-T T.81, annex G).
 */
final class JpegProgress {

  private static final int COEFFICIENTS = 64;
  private static final int UNTOLD = 16;

  private final boolean progressive;
  private final Map<Integer, int[]> lowestBits = new HashMap<>();

  private JpegProgress(boolean progressive) {
    this.progressive = progressive;
  }

  /**
   * Nothing told yet.
   *
   * @param marker of the frame
   * @param frame its segment, from the length on
   */
  static JpegProgress ofFrame(int marker, HeaderBytes frame) throws BadScanException {
    JpegProgress progress = new JpegProgress((marker & 3) == 2);
    int components = frame.u8(7);
    for (int i = 0; i < components; i++) {
      int[] untold = new int[COEFFICIENTS];
      Arrays.fill(untold, UNTOLD);
      progress.lowestBits.put(frame.u8(8 + 3L * i), untold);
    }
    return progress;
  }

  /** Adds what a scan tells, by its header from the length on. */
  void add(HeaderBytes scan) throws BadScanException {
    int components = scan.u8(2);
    long spectrum = 3 + 2L * components;
    int first = progressive ? scan.u8(spectrum) : 0;
    int last = progressive ? scan.u8(spectrum + 1) : COEFFICIENTS - 1;
    int lowestBit = progressive ? scan.u8(spectrum + 2) & 0xF : 0;
    for (int i = 0; i < components; i++) {
      int[] told = lowestBits.get(scan.u8(3 + 2L * i));
      for (int k = first; told != null && k <= Math.min(last, COEFFICIENTS - 1); k++) {
        told[k] = lowestBit;
      }
    }
  }

  boolean isComplete() {
    return lowestBits.values().stream().flatMapToInt(Arrays::stream).allMatch(bit -> bit == 0);
  }
}
