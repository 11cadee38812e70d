package io.glyphstream.vision.sandbox;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.vision.scan.ScanFormat;
import io.glyphstream.vision.scan.ScanHeader;
import io.glyphstream.vision.scan.ScanLimits;
import io.glyphstream.vision.scan.ScanReader;
import java.time.Duration;

/**
 * Looks at scans where they come in, so that what can't be read is refused at once. Our own walkers
 * read the headers of pictures, here; a PDF document has none and is opened in a child process,
 * which starts with the first of them. Many threads may call it at once.
 */
public final class ScanInspector implements AutoCloseable {

  /** Others may wait behind it; an honest document opens in a hundredth of it. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final int PROCESSES = 2;
  private static final int HEAP_MEBIBYTES = 512;

  private final ScanReader reader;
  private final Sandbox sandbox;

  public ScanInspector(ScanLimits limits) {
    this.reader = new ScanReader(limits);
    this.sandbox =
        new Sandbox(
            new SandboxSettings(
                limits.shortened(limits.maxPages(), LIMIT),
                false,
                PROCESSES,
                1,
                HEAP_MEBIBYTES,
                SandboxSettings.Pace.AT_ONCE));
  }

  /**
   * What the scan's header says, or why it can't be read.
   *
   * @param scan the file's bytes
   * @param declaredContentType as for {@link ScanReader#inspect}
   * @throws SandboxUnavailableException if no process can be started
   */
  public Outcome<ScanHeader> inspect(byte[] scan, String declaredContentType) {
    boolean isProgram = ScanFormat.ofBytes(scan).filter(ScanFormat.PDF::equals).isPresent();
    return isProgram && reader.refuseHead(scan, declaredContentType).isEmpty()
        ? sandbox.inspect(scan, declaredContentType)
        : reader.inspect(scan, declaredContentType);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
