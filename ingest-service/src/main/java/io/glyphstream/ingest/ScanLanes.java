package io.glyphstream.ingest;

import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.vision.ScanSegmenter;
import io.glyphstream.vision.sandbox.Sandbox;
import io.glyphstream.vision.sandbox.SandboxSettings;
import io.glyphstream.vision.scan.ScanLimits;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Both lanes' processes and what is done with the scans that they read. */
@ApplicationScoped
class ScanLanes {

  private final IngestConfig config;
  private final int parallelism;
  private final Sandbox quickSandbox;
  private final Sandbox bulkSandbox;
  private final ScanHandler quick;
  private final ScanHandler bulk;

  @Inject
  ScanLanes(IngestConfig config, PageStore store, MeterRegistry metrics) {
    this.config = config;
    this.parallelism = config.parallelism().orElse(cores());
    ScanLimits limits = config.limits().toScanLimits();
    this.quickSandbox =
        new Sandbox(
            settings(
                limits.shortened(config.quick().maxPages(), config.quick().maxTime()),
                parallelism,
                SandboxSettings.Pace.STEADY));
    this.bulkSandbox =
        new Sandbox(settings(limits, bulkParallelism(), SandboxSettings.Pace.BEHIND_OTHERS));
    this.quick =
        new ScanHandler(Lane.QUICK, new ScanSegmenter(quickSandbox), parallelism, store, metrics);
    this.bulk =
        new ScanHandler(
            Lane.BULK, new ScanSegmenter(bulkSandbox), bulkParallelism(), store, metrics);
    quickSandbox.start();
  }

  private SandboxSettings settings(ScanLimits limits, int processes, SandboxSettings.Pace pace) {
    return new SandboxSettings(
        limits, config.keepPageImages(), processes, cores(), config.sandboxHeapMebibytes(), pace);
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  ScanHandler quick() {
    return quick;
  }

  ScanHandler bulk() {
    return bulk;
  }

  /** Short scans that are in work at the same time. */
  int quickParallelism() {
    return parallelism;
  }

  /** Long scans that are in work at the same time. */
  int bulkParallelism() {
    return Math.max(1, parallelism / 2);
  }

  /**
   * What is in work there is done anew at the next start: it may take longer than anybody waits.
   */
  void stopBulk() {
    bulkSandbox.close();
  }

  @PreDestroy
  void stop() {
    quick.close();
    bulk.close();
    quickSandbox.close();
    bulkSandbox.close();
  }
}
