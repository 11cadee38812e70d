package io.glyphstream.vision;

import io.glyphstream.contracts.outcome.Outcome;

/**
 * Where scans are decoded and segmented: in this process, {@link InProcessOpener}, or in one that
 * can be ended, {@link io.glyphstream.vision.sandbox.Sandbox}. Many threads may call it at once.
 */
public interface ScanOpener {

  /** Opens a scan, or says why none of it can be read. */
  Outcome<SegmentedPages> open(Scan scan);
}
