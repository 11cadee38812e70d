package io.glyphstream.ingest;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.vision.sandbox.ScanInspector;
import io.glyphstream.vision.scan.ScanHeader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks at scans where they come in; uploads and the hot folder share its processes. */
@ApplicationScoped
public class DoorInspector {

  private final ScanInspector inspector;

  @Inject
  DoorInspector(IngestConfig config) {
    this.inspector = new ScanInspector(config.limits().toScanLimits());
  }

  /** As {@link ScanInspector#inspect}. */
  public Outcome<ScanHeader> inspect(byte[] scan, String declaredContentType) {
    return inspector.inspect(scan, declaredContentType);
  }

  @PreDestroy
  void stop() {
    inspector.close();
  }
}
