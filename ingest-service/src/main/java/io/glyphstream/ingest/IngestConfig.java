package io.glyphstream.ingest;

import io.glyphstream.vision.sandbox.SandboxSettings;
import io.glyphstream.vision.scan.ScanLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What can be set of the ingest service. */
@ConfigMapping(prefix = "glyphstream.ingest")
public interface IngestConfig {

  /** What a scan may cost. */
  Limits limits();

  /** A folder that a scanner writes to. */
  HotFolder hotFolder();

  /** Uploads over HTTP, on their way in. */
  Uploads uploads();

  /** Whether pages' grey images go to the page store, for review to show characters in place. */
  @WithDefault("true")
  boolean keepPageImages();

  /** Scans that are segmented at the same time; the number of cores if absent. */
  Optional<Integer> parallelism();

  /** Heap of each process that scans are read in, MiB. */
  @WithDefault("" + SandboxSettings.DEFAULT_HEAP_MEBIBYTES)
  int sandboxHeapMebibytes();

  /** Which scans are short: those that are not go to a lane of their own. */
  Quick quick();

  /**
   * Checked before any pixel is decoded; what is not set is as in {@link ScanLimits#defaults()}.
   */
  interface Limits {

    /** Bytes of a file. */
    Optional<Long> maxBytes();

    /** Pixels of a page. */
    Optional<Long> maxPixelsPerPage();

    /** The longer side of a page, px, up to {@link ScanLimits#LONGEST_SIDE}. */
    Optional<Integer> maxSide();

    /** Pages of a file. */
    Optional<Integer> maxPages();

    /** How often a JPEG picture may go over its pixels. */
    Optional<Integer> maxJpegScans();

    /** For decoding and segmenting one page. */
    Optional<Duration> maxTimePerPage();

    /** For all pages of a file. */
    Optional<Duration> maxTimePerDocument();

    /** What drawing one page of a PDF document may cost. */
    PdfConfig pdf();

    default ScanLimits toScanLimits() {
      ScanLimits defaults = ScanLimits.defaults();
      return new ScanLimits(
          maxBytes().orElse(defaults.maxBytes()),
          maxPixelsPerPage().orElse(defaults.maxPixelsPerPage()),
          maxSide().orElse(defaults.maxSide()),
          maxPages().orElse(defaults.maxPages()),
          maxJpegScans().orElse(defaults.maxJpegScans()),
          maxTimePerPage().orElse(defaults.maxTimePerPage()),
          maxTimePerDocument().orElse(defaults.maxTimePerDocument()),
          pdf().toPdfLimits());
    }
  }

  /** Which scans are short. */
  interface Quick {

    /** Pages of a short one at most. */
    @WithDefault("4")
    int maxPages();

    /** What a short one takes at most. */
    @WithDefault("2s")
    Duration maxTime();
  }

  /** A folder whose files are taken in and moved to {@code done/} or {@code failed/} below it. */
  interface HotFolder {

    /** The folder; no hot folder if absent. */
    Optional<Path> path();

    /** How long a file must not have changed before it is taken. */
    @WithDefault("2s")
    Duration stableFor();
  }

  /** Uploads over HTTP, on their way in. */
  interface Uploads {

    /** Where they wait; a disk of this machine. */
    @WithDefault("${java.io.tmpdir}")
    Path folder();

    /** Bytes of all that wait at the same time; who comes then is told to try later. */
    @WithDefault("536870912")
    long maxBytesAtOnce();

    /** A client that sends nothing for so long is sent away. */
    @WithDefault("10s")
    Duration maxPause();

    /** So is one that is not done after this. */
    @WithDefault("5m")
    Duration maxTime();
  }
}
