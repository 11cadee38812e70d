package io.glyphstream.ingest;

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

  /** Scans that are segmented at the same time; as many go into one Kafka transaction. */
  Optional<Integer> parallelism();

  /** Checked before any pixel is decoded. */
  interface Limits {

    /** Bytes of a file. */
    @WithDefault("67108864")
    long maxBytes();

    /** Pixels of a page: A3 at 600 dpi has 70 million. */
    @WithDefault("120000000")
    long maxPixelsPerPage();

    /** Pages of a file. */
    @WithDefault("500")
    int maxPages();

    /** For decoding one page. */
    @WithDefault("30s")
    Duration maxTimePerPage();

    default ScanLimits toScanLimits() {
      return new ScanLimits(maxBytes(), maxPixelsPerPage(), maxPages(), maxTimePerPage());
    }
  }

  /** A folder whose files are taken in and moved to {@code done/} or {@code failed/} below it. */
  interface HotFolder {

    /** The folder; no hot folder if absent. */
    Optional<Path> path();

    /** How long a file must not have changed before it is taken. */
    @WithDefault("2s")
    Duration stableFor();
  }
}
