package io.glyphstream.benchmarks.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run of files beside ordinary pages is to be.
 *
 * @param files in their order
 * @param gap from one ordinary page to the next
 * @param limits of what those may take
 * @param heap of the process, for example {@code 1500m}
 * @param patience for each file's end
 * @param seed of the ordinary pages
 * @param keep whether topics and logs are left
 */
record BesideSettings(
    List<Path> files,
    Duration gap,
    LatencyLimits limits,
    String heap,
    Duration patience,
    long seed,
    boolean keep) {}
