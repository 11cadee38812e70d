package io.glyphstream.vision.scan;

import java.io.IOException;

/**
 * Where scans are decoded. {@link InProcessDecoders} does it in this process, where a decoder that
 * hangs can only be abandoned; one that works in a process that can be killed fits here too.
 */
interface PageDecoders {

  /**
   * Opens a scan: reads headers, no pixels.
   *
   * @param format as recognised by the bytes
   * @throws IOException if the scan as a whole is at fault
   */
  PageDecoder open(ScanFormat format, byte[] scan, ScanLimits limits) throws IOException;
}
